import { createCard } from '../../src/ui/card/create-card.tsx';
import { bringCard } from './card-meeting.ts';

// Put into a calendar page by the worker when somebody first reaches for a pill; the pills' script takes it from here.
bringCard(createCard);
