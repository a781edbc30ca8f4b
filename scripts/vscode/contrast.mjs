// Run in the page: how well the text in the editor stands out from its ground, by the formula of WCAG 2.

/** Each colour of the text in view with its contrast and some of the text. */
export function coloursOfText() {
  const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((each) => channel(Number(each) / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = luminance(
    getComputedStyle(document.querySelector('.editor-instance .monaco-editor-background')).backgroundColor,
  );
  const colours = new Map();
  for (const span of document.querySelectorAll('.editor-instance .view-line > span > span')) {
    const { color } = getComputedStyle(span);
    if (span.textContent.trim() === '' || colours.has(color)) continue;
    const light = luminance(color);
    const contrast = (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05);
    colours.set(color, { color, contrast: Math.round(contrast * 100) / 100, text: span.textContent });
  }
  return [...colours.values()];
}
