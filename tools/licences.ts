import fs from 'node:fs';
import { licencesText, shippedPackages } from './lib/shipped';

/** Writes the licences of what the extension is built from into the build: `tsx tools/licences.ts`. */
fs.mkdirSync('public', { recursive: true });
fs.writeFileSync('public/licences.txt', licencesText(shippedPackages()));
