/** The look of the HTML report, on screen, in the dark and on paper. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --line: #8884; --error: #b3261e; --warning: #8a5a00; --info: #0b5cad; --good: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffc66b; --info: #8ab4f8; --good: #7ed9a0; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 68rem; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.25rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin-bottom: .5rem; }
.tool { margin: 0 0 1rem; opacity: .7; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; }
.figures li { border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .8rem; }
.figures strong { font-size: 1.25rem; }
.error strong, .open td:nth-child(2) { color: var(--error); }
.warning strong { color: var(--warning); }
.info strong { color: var(--info); }
.met td:nth-child(2) { color: var(--good); }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.file { border-top: 2px solid var(--line); margin-top: 2rem; }
.findings > li { border-left: .25rem solid var(--line); margin: 0 0 1rem; padding-left: .8rem; }
.findings > li.error { border-color: var(--error); }
.findings > li.warning { border-color: var(--warning); }
.findings > li.info { border-color: var(--info); }
.findings p { margin: 0 0 .25rem; }
.tag { border: 1px solid currentColor; border-radius: 1rem; font-size: .8rem; padding: 0 .5rem; }
.why { opacity: .8; }
.trouble { border: 2px solid var(--error); border-radius: .5rem; padding: 0 1rem; }
footer { border-top: 1px solid var(--line); font-size: .85rem; margin-top: 2rem; opacity: .8; }
@media print { body { max-width: none; padding: 0; } .findings > li, tr { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
`;
