// Every test in one process, so that they share one browser; the measured ones last, when nothing else is at work.
await import("./opening.test.mjs");
await import("./walking.test.mjs");
await import("./addresses.test.mjs");
await import("./counting.test.mjs");
await import("./hostile.test.mjs");
await import("./access.test.mjs");
await import("./contrast.test.mjs");
await import("./printing.test.mjs");
await import("./program.test.mjs");
await import("./large.test.mjs");
