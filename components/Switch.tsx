/** A switch: https://www.w3.org/WAI/ARIA/apg/patterns/switch/. */
export function Switch(props: { label: string; isOn: boolean; onChange(isOn: boolean): void; disabled?: boolean }) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={props.isOn}
      aria-label={props.label}
      disabled={props.disabled ?? false}
      onClick={() => props.onChange(!props.isOn)}
    />
  );
}
