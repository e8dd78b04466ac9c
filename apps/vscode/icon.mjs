// Draws the icon for the marketplace, which takes no SVG. `--check` fails when it is not current.
import { readFileSync, writeFileSync } from "node:fs";
import sharp from "sharp";

/** What the marketplace shows on screens of high density. */
const SIZE = 256;

const png = await sharp("media/icon.svg", { density: 72 * (SIZE / 64) })
  .resize(SIZE, SIZE)
  .png({ palette: true, compressionLevel: 9 })
  .toBuffer();

if (process.argv.includes("--check")) {
  const pixels = async (/** @type {Buffer} */ image) => sharp(image).ensureAlpha().raw().toBuffer();
  const [drawn, kept] = await Promise.all([pixels(png), pixels(readFileSync("media/icon.png"))]);
  if (!drawn.equals(kept)) {
    console.error(
      "media/icon.png is not media/icon.svg any more. Run: npm --prefix apps/vscode run icon",
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync("media/icon.png", png);
}
