// Runs a command unless it already ran on the same inputs, so that a repeated build costs nothing:
//   node scripts/once.mjs MARK INPUT... -- COMMAND...
// MARK is a file that holds the digest of the inputs (files or folders) of the last run that succeeded.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [mark, ...rest] = process.argv.slice(2);
const end = rest.indexOf('--');
const inputs = rest.slice(0, end);
const [command, ...args] = rest.slice(end + 1);

function files(path) {
  return statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => files(join(path, name))) : [path];
}

const digest = createHash('sha256').update(process.version);
for (const file of inputs.flatMap(files)) {
  digest.update(file).update(readFileSync(file));
}
const now = digest.digest('hex');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== now) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
  writeFileSync(mark, now);
}
