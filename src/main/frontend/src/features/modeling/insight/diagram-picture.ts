import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

/** A picture may be this long as a request. */
const MOST_BYTES = 950_000;
const MOST_WIDTH = 3200;
const SHARPNESS = 2;
const SHRINK = 0.75;

/** The whole diagram as a PNG, as sharp as a request may carry. */
export async function diagramPicture(viewer: NavigatedViewer): Promise<Blob> {
  const { svg } = await viewer.saveSVG();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  for (let scale = Math.min(SHARPNESS, MOST_WIDTH / image.width); ; scale *= SHRINK) {
    const picture = await drawn(image, scale);
    if (picture.size <= MOST_BYTES) return picture;
  }
}

function drawn(image: HTMLImageElement, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('no canvas');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => { if (blob) resolve(blob); else reject(new Error('no picture')); }, 'image/png');
  });
}
