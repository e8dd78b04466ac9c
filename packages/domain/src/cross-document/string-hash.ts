const OFFSET = { high: 0xcbf2_9ce4, low: 0x8422_2325 };
/** The prime is 2^40 + 0x1b3. */
const PRIME_LOW = 0x1b3;
const WORD = 2 ** 32;

/**
 * FNV-1a with 64 bits over the bytes of the UTF-16 code units, as 16 hexadecimal digits; for text
 * in ASCII it is the usual FNV-1a. It tells texts apart and protects nothing.
 */
export function stringHash(text: string): string {
  let { high, low } = OFFSET;
  const add = (byte: number): void => {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * PRIME_LOW;
    const carry = Math.floor(product / WORD);
    // Times 2^40: the low word moves up by 40 bits, 8 beyond the word.
    high = (high * PRIME_LOW + carry + ((mixed << 8) >>> 0)) % WORD;
    low = product % WORD;
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    add(unit & 0xff);
    if (unit > 0xff) add(unit >>> 8);
  }
  return [high, low].map((word) => word.toString(16).padStart(8, "0")).join("");
}
