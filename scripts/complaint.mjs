/** Something the person at the keyboard can put right: printed as its sentence, without a stack. */
export class Complaint extends Error {}

/** Runs a command's main function; a complaint becomes one sentence and exit code 1. */
export async function orComplain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Complaint ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
