import type { ComponentChild } from 'preact';
import type { Scene } from '../layer/types.ts';

interface NoticesProps {
  readonly scene: Scene;
  readonly onRead: (booking: string) => void;
}

/** Pixels of a note: a line, whatever the length of the meeting it is about. */
const noteHeight = 22;

const boxOf = (left: number, top: number, width: number, height: number): string =>
  `left:${left}px;right:auto;top:${top}px;width:${width}px;height:${height}px`;

/** What others did with bookings, each at its place in the calendar until it is pressed. */
export function Notices({ scene, onRead }: NoticesProps): ComponentChild {
  const { clip, notices, isOccupied } = scene;
  if (!clip) return null;
  return (
    <div class={isOccupied ? 'pills hidden' : 'pills'} style={boxOf(clip.left, clip.top, clip.width, clip.height)}>
      {notices.map((notice) => {
        const rect = scene.placeOf(notice.slot);
        if (!rect) return null;
        const top = rect.top - clip.top;
        // Scrolled away; what is away to the side is cut off.
        if (top + noteHeight < 0 || top > clip.height) return null;
        return (
          <button
            // One that says something else by now is another one, and is seen again.
            key={notice.detail}
            type="button"
            class="pill words note"
            title={notice.detail}
            style={boxOf(rect.left - clip.left + 2, top, rect.width - 4, noteHeight)}
            onClick={({ currentTarget }) => {
              // At once; the worker's next answer leaves it out.
              currentTarget.hidden = true;
              onRead(notice.booking);
            }}
          >
            {notice.text}
          </button>
        );
      })}
    </div>
  );
}
