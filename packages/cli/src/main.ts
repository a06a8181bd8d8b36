/** The one file that touches the process. */
import { banso } from './banso.ts';

process.exitCode = await banso(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  fetch,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
