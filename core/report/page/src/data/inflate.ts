// What the program packs: a zlib (or raw deflate) stream in base64.
const isZlib = (bytes: Uint8Array): boolean => (bytes[0] & 15) === 8 && ((bytes[0] << 8) | bytes[1]) % 31 === 0;

export async function inflate(base64: string): Promise<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(isZlib(bytes) ? "deflate" : "deflate-raw"));
  return new Response(stream).arrayBuffer();
}
