import './styles/chat.css';
import { render } from 'preact';
import { Chat } from './chat/chat.jsx';
import { chatRoot } from './chat/start.js';

const { root, start } = chatRoot();
root.replaceChildren();
render(<Chat start={start} />, root);
