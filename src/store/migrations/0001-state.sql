-- Updates of the channels: handled, or still owed a reply. Keys and chats are keyed hashes.
-- payload and body hold what is needed to answer, the address included, and are emptied once that is done.
CREATE TABLE updates (
  channel TEXT NOT NULL,
  key TEXT NOT NULL,
  chat TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('received', 'ready', 'sending', 'done')),
  outcome TEXT CHECK (outcome IN ('sent', 'failed', 'uncertain')),
  payload TEXT NOT NULL,
  body TEXT,
  reply_id TEXT,
  received_at INTEGER NOT NULL,
  PRIMARY KEY (channel, key)
);
CREATE INDEX updates_open ON updates (channel, status) WHERE status <> 'done';
CREATE INDEX updates_age ON updates (received_at);

CREATE TABLE conversations (
  chat TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  touched_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX conversations_age ON conversations (touched_at);

-- The question log; also what the buttons under an answer refer to.
CREATE TABLE replies (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  chat TEXT NOT NULL,
  question TEXT NOT NULL,
  kind TEXT NOT NULL,
  intent TEXT NOT NULL,
  citations TEXT NOT NULL,
  choices TEXT NOT NULL,
  latency_ms INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  source_message TEXT,
  sent_message TEXT
);
CREATE INDEX replies_chat ON replies (chat, source_message);
CREATE INDEX replies_age ON replies (asked_at);

-- What people say about answers, on the web too (chat NULL). id names the answer judged.
CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  chat TEXT,
  rating TEXT NOT NULL CHECK (rating IN ('up', 'down')),
  reason TEXT,
  comment TEXT,
  question TEXT NOT NULL,
  citations TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX feedback_age ON feedback (at);
CREATE INDEX feedback_chat ON feedback (chat);
