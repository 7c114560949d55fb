/** Two frames for the layout to ask for its fonts, then until they are there. */
export async function fontsLoaded(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  await document.fonts.ready;
}
