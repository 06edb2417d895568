import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Outline } from '../icons.tsx';
import type { ToastState } from './card-state.ts';
import { glyphs } from './glyphs.ts';
import type { Words } from './words.ts';

/** Milliseconds a message stays at least. It never goes while the pointer or the focus is on it. */
const stay = 10_000;

interface ToastProps {
  readonly toast: ToastState | undefined;
  readonly words: Words;
  readonly onUndo: () => void;
  readonly onDrop: () => void;
}

/**
 * One message at a time. The live region is there from the start, so that the first message is announced too; the buttons
 * stand outside it and are not read out as part of the message.
 */
export function Toast({ toast, words, onUndo, onDrop }: ToastProps): ComponentChild {
  const [isHeld, hold] = useState(false);
  const id = toast?.id;
  const mayGo = toast !== undefined && !isHeld && !toast.isUndoing;
  useEffect(() => {
    if (!mayGo) return undefined;
    const timer = setTimeout(onDrop, stay);
    return () => clearTimeout(timer);
    // A new message starts its time anew; a new function for the same message does not.
  }, [id, mayGo]);
  useEffect(() => {
    if (id === undefined) hold(false);
  }, [id]);
  const release = (event: FocusEvent & { readonly currentTarget: HTMLElement }): void =>
    hold(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget));
  return (
    <div
      class={toast === undefined ? 'toast empty' : 'toast'}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={release}
    >
      {toast !== undefined && <Outline path={glyphs.done} size={20} />}
      <div class="message" role="status">
        {toast?.message}
        {toast !== undefined && toast.detail !== '' && <span class="detail">{toast.detail}</span>}
      </div>
      {toast?.booking !== undefined && (
        <button type="button" class="text undo" aria-disabled={toast.isUndoing} onClick={onUndo}>
          {words(toast.isUndoing ? 'undoing' : 'undo')}
        </button>
      )}
      {toast?.remedy !== undefined && (
        <button type="button" class="text" onClick={toast.remedy}>
          {toast.remedyLabel}
        </button>
      )}
      {toast !== undefined && (
        <button type="button" class="icon" aria-label={words('dismiss')} onClick={onDrop}>
          <Outline path={glyphs.close} size={16} />
        </button>
      )}
    </div>
  );
}
