/** Written into every file, so that a picture tells what drew it; a test holds it to package.json. */
export const VERSION = "0.1.0";
