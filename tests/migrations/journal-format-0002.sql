-- The second file format as released: rows of the first, and one with the hash of its state. Frozen: never edited, whatever later formats look like.
PRAGMA user_version = 2;

CREATE TABLE journal (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  type TEXT NOT NULL,
  at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  by_person TEXT NOT NULL,
  by_post TEXT NOT NULL,
  workstation TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('live', 'drill')),
  command_id TEXT NOT NULL,
  part INTEGER NOT NULL,
  data TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL, state TEXT,
  UNIQUE (stream, version),
  UNIQUE (command_id, part)
) STRICT;

CREATE TRIGGER journal_refuses_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_refuses_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE editions (
  hash TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  stored_at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER editions_refuse_update BEFORE UPDATE ON editions
BEGIN SELECT RAISE(ABORT, 'a stored edition never changes'); END;

CREATE TRIGGER editions_refuse_delete BEFORE DELETE ON editions
BEGIN SELECT RAISE(ABORT, 'a stored edition never changes'); END;

CREATE TABLE stream_summary (
  stream TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  data TEXT NOT NULL
) STRICT;

CREATE TABLE cache (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

INSERT INTO journal (position, stream, version, type, at, recorded_at, by_person, by_post, workstation, mode, command_id, part, data, prev_hash, hash) VALUES
  (1, 'response:1', 1, 'ResponseStarted', 1690693440000, 1690693500000, '值班员甲', 'duty-officer', 'desk-1', 'live', '01899e21-0000-7000-8000-000000000001', 0, '{"station":"北京南站"}', '0000000000000000000000000000000000000000000000000000000000000000', 'b7eaf61886a231604e278fbd736b7995e82a1f3bf0ca6798f441a0d22c704f70');
INSERT INTO journal (position, stream, version, type, at, recorded_at, by_person, by_post, workstation, mode, command_id, part, data, prev_hash, hash) VALUES
  (2, 'response:1', 2, 'LevelSet', 1690693440000, 1690693500000, '值班员甲', 'duty-officer', 'desk-1', 'live', '01899e21-0000-7000-8000-000000000001', 1, '{"level":"III"}', 'b7eaf61886a231604e278fbd736b7995e82a1f3bf0ca6798f441a0d22c704f70', 'dd63f8041b39b5d2c5bd8dcc8ec98996b776d2b60c0889818ece109919e63162');
INSERT INTO journal (position, stream, version, type, at, recorded_at, by_person, by_post, workstation, mode, command_id, part, data, prev_hash, hash) VALUES
  (3, 'duty:2023-07-30', 1, 'ShiftTakenOver', 1690693500000, 1690693500001, '值班员甲', 'duty-officer', 'desk-1', 'live', '01899e21-0000-7000-8000-000000000002', 0, '{"note":"无遗留，it''s quiet"}', '0000000000000000000000000000000000000000000000000000000000000000', '8bca21e9a14a1968941329a5c4ed7fdeb9da42efdd5e4b43e6c771989b8f59a8');
INSERT INTO journal (position, stream, version, type, at, recorded_at, by_person, by_post, workstation, mode, command_id, part, data, prev_hash, hash) VALUES
  (4, 'checkpoint', 1, 'HeadsRecorded', 1690693500002, 1690693500002, '系统', 'system', 'desk-1', 'live', '01899e21-0000-7000-8000-000000000003', 0, '{"heads":{"duty:2023-07-30":[1,"8bca21e9a14a1968941329a5c4ed7fdeb9da42efdd5e4b43e6c771989b8f59a8"],"response:1":[2,"dd63f8041b39b5d2c5bd8dcc8ec98996b776d2b60c0889818ece109919e63162"]},"streams":2}', '0000000000000000000000000000000000000000000000000000000000000000', 'd8adb9fea55eeccda7e8996a8ce3d9a0e3522527c1ee90ca9d81aa464de76063');
INSERT INTO journal (position, stream, version, type, at, recorded_at, by_person, by_post, workstation, mode, command_id, part, data, prev_hash, hash, state) VALUES
  (5, 'response:1', 3, 'StepEnded', 1690693560000, 1690693561000, '值班员甲', 'duty-officer', 'desk-1', 'live', '01899e21-0000-7000-8000-000000000004', 0, '{"end":"done","step":"flood/close"}', 'dd63f8041b39b5d2c5bd8dcc8ec98996b776d2b60c0889818ece109919e63162', '382ec8790ffd49784384526de6359d07d3ec2852fdbf5cbfd2edfad5819a820c', '0f3c9a7be21d4456');
INSERT INTO editions (hash, text, stored_at) VALUES
  ('e2e4bebdc6d6a8431e7fe94b99703997e633bda05480ea02dca11e818a375173', 'id: snow
', 1690693500000);
INSERT INTO stream_summary (stream, version, status, data) VALUES
  ('response:1', 3, 'open', '{"level":"III"}');
