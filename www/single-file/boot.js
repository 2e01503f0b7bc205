// Starts the one-file page: the program and its worker are unpacked from the page itself; nothing is fetched.
(async () => {
  const text = (id) => document.getElementById(id).textContent;

  function say(message) {
    const place = document.getElementById('boot-message');
    if (place) place.textContent = message;
  }

  if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') {
    return say('This browser cannot run Ascribe: WebAssembly or DecompressionStream is missing or turned off. Any browser of the last years can.');
  }

  // A page on a disk may start only a classic worker made of its own text.
  const worker = "addEventListener('message',(e)=>wasm_bindgen({module_or_path:e.data.module}),{once:true})";
  globalThis.ascribeBoot = {
    glueUrl: null,
    workerUrl: URL.createObjectURL(new Blob([text('glue'), '\n', worker], { type: 'text/javascript' })),
    workerType: 'classic',
    fetchFrameUrl: null,
    singleFile: true,
    updateReady: false,
  };

  try {
    const packed = Uint8Array.from(atob(text('program')), (letter) => letter.charCodeAt(0));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    await wasm_bindgen({ module_or_path: new Response(unpacked, { headers: { 'content-type': 'application/wasm' } }) });
  } catch (error) {
    say(`Ascribe could not start. (${error})`);
    throw error;
  }
})();
