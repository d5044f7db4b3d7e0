import { createApp } from './createApp.ts';

createApp().synth();
