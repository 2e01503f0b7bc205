// The engine's thread. Its first message names the glue and hands over the program that the page has compiled already;
// `main` sees that there is no window and takes over the messages from there.
addEventListener('message', async ({ data }) => {
  try {
    globalThis.ascribeModels = data.models;
    const { default: init } = await import(data.glue);
    await init({ module_or_path: data.module });
  } catch (error) {
    reportError(error);
  }
}, { once: true });
