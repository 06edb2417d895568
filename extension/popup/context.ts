import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HostPage, Send } from '../../src/messages/map.ts';
import type { Change } from '../../src/storage/watch-changes.ts';
import type { OptionsSection } from './remedies.ts';

/** What the popup needs of the browser. Promises reject only with something fit to be shown. */
export interface PopupPorts {
  readonly send: Send;
  /** The tab the user looks at; undefined when there is none. */
  readonly findTab: () => Promise<number | undefined>;
  readonly openOptions: (section?: OptionsSection) => Promise<void>;
  /** Brings the next suggestion of an open calendar to the front, or opens the one that is named. */
  readonly showInCalendar: (page: HostPage) => Promise<void>;
  readonly reloadTab: (tab: number) => Promise<void>;
  /** Puts a redacted sample of the calendar page in that tab on the clipboard. */
  readonly copySample: (tab: number) => Promise<void>;
  /** Tells when something the popup shows may have changed; the answer stops it. */
  readonly watchChanges: (listener: (change: Change) => void) => () => void;
  /** A fresh uuid. */
  readonly makeId: () => string;
  /** BCP 47. */
  readonly language: string;
}

export const PortsContext = createContext<PopupPorts | undefined>(undefined);

/** @throws Error when a part of the popup stands outside of it. */
export const usePorts = (): PopupPorts => {
  const ports = useContext(PortsContext);
  if (ports === undefined) throw new Error('A part of the popup was drawn outside <Popup>.');
  return ports;
};
