import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A yes-or-no setting. */
export function Check(props: { label: string; hint?: string; isOn: boolean; onChange(isOn: boolean): void }) {
  const id = useId();
  return (
    <div class="field">
      <label>
        <input
          type="checkbox"
          checked={props.isOn}
          aria-describedby={props.hint ? id : undefined}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        {props.label}
      </label>
      {props.hint && (
        <p class="where" id={id}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; hint?: string }[];
  onChange(value: Value): void;
}

/** One of several, all of them in view. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="where"> {option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One of many, in a list that opens. */
export function Pick<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.currentTarget.value);
          if (picked) onChange(picked.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Several checks under one heading. */
export function Group({ label, hint, children }: { label: string; hint?: string; children: ComponentChildren }) {
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {children}
      {hint && <p class="where">{hint}</p>}
    </fieldset>
  );
}
