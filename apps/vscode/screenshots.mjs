// Takes the pictures of the README from the last end-to-end run, as small as they can be.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

const artifacts = join(import.meta.dirname, "e2e/artifacts");
const screenshots = join(import.meta.dirname, "media/screenshots");

/** The scenarios, and what of their windows is shown. */
const PICTURES = [
  { name: "squiggles" },
  { name: "hover", area: { left: 350, top: 30, width: 930, height: 570 } },
  { name: "quick-fix-menu", area: { left: 350, top: 30, width: 930, height: 350 } },
  { name: "checklist", area: { left: 0, top: 30, width: 1280, height: 460 } },
  { name: "colours-dark" },
  { name: "explain-rule", area: { left: 350, top: 30, width: 930, height: 690 } },
  { name: "new-template-dialect", area: { left: 335, top: 28, width: 615, height: 385 } },
];

mkdirSync(screenshots, { recursive: true });
for (const { name, area } of PICTURES) {
  const picture = sharp(join(artifacts, `${name}.png`));
  await (area === undefined ? picture : picture.extract(area))
    .png({ palette: true, colours: 64, effort: 10, compressionLevel: 9 })
    .toFile(join(screenshots, `${name}.png`));
}
