CREATE TABLE `issued_table` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`effective_from` text NOT NULL,
	`instrument` text NOT NULL,
	`issuer` text NOT NULL,
	`issued_on` text NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`replaces` text,
	`revision` integer NOT NULL,
	`issued_by` text NOT NULL,
	`issued_by_title` text NOT NULL,
	`issued_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issued_table_version` ON `issued_table` (`series`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `issued_table_day` ON `issued_table` (`series`,`effective_from`);--> statement-breakpoint
CREATE TABLE `rule_setting` (
	`series` text NOT NULL,
	`setting` text NOT NULL,
	`revision` integer NOT NULL,
	`choice` text NOT NULL,
	`from_day` text NOT NULL,
	`instrument` text NOT NULL,
	`issued_on` text NOT NULL,
	`set_by` text NOT NULL,
	`set_by_title` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`series`, `setting`, `revision`)
);
--> statement-breakpoint
CREATE TABLE `score_table_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`drafted_from` text,
	`state` text NOT NULL,
	`closed_revision` integer,
	`closed_by` text,
	`closed_by_title` text,
	`closed_at` integer
);
--> statement-breakpoint
CREATE INDEX `score_table_draft_open` ON `score_table_draft` (`id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `score_table_revision` (
	`draft_id` text NOT NULL,
	`revision` integer NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_by_title` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`draft_id`, `revision`)
);

--> statement-breakpoint
CREATE TRIGGER score_table_draft_begins_open BEFORE INSERT ON score_table_draft WHEN NEW.state <> 'open' OR EXISTS (SELECT 1 FROM score_table_draft WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM score_table_draft WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER score_table_draft_fixed BEFORE UPDATE ON score_table_draft WHEN NEW.rowid <> OLD.rowid OR NEW.id <> OLD.id OR NEW.series <> OLD.series OR NEW.drafted_from IS NOT OLD.drafted_from BEGIN SELECT RAISE(ABORT, 'refused: draft-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER score_table_draft_closed_once BEFORE UPDATE ON score_table_draft WHEN OLD.state <> 'open' OR NEW.state = 'open' OR NEW.closed_by IS NULL OR NEW.closed_by_title IS NULL OR NEW.closed_at IS NULL OR NEW.closed_revision IS NOT (SELECT max(revision) FROM score_table_revision WHERE draft_id = NEW.id) BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER score_table_draft_issued_with_table BEFORE UPDATE OF state ON score_table_draft WHEN (NEW.state = 'issued') <> EXISTS (SELECT 1 FROM issued_table WHERE id = NEW.id AND series = NEW.series AND revision = NEW.closed_revision) BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER score_table_draft_stays BEFORE DELETE ON score_table_draft BEGIN SELECT RAISE(ABORT, 'refused: draft-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER score_table_revision_in_order BEFORE INSERT ON score_table_revision WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM score_table_revision WHERE draft_id = NEW.draft_id) OR NOT EXISTS (SELECT 1 FROM score_table_draft WHERE id = NEW.draft_id AND state = 'open') OR EXISTS (SELECT 1 FROM score_table_revision WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER score_table_revision_fixed BEFORE UPDATE ON score_table_revision BEGIN SELECT RAISE(ABORT, 'refused: draft-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER score_table_revision_stays BEFORE DELETE ON score_table_revision BEGIN SELECT RAISE(ABORT, 'refused: draft-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER issued_table_out_of_draft BEFORE INSERT ON issued_table WHEN NOT EXISTS (SELECT 1 FROM score_table_draft WHERE id = NEW.id AND series = NEW.series AND state = 'open') BEGIN SELECT RAISE(ABORT, 'refused: draft-moved-on'); END;
--> statement-breakpoint
CREATE TRIGGER issued_table_in_order BEFORE INSERT ON issued_table WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM issued_table WHERE series = NEW.series) OR EXISTS (SELECT 1 FROM issued_table WHERE series = NEW.series AND effective_from >= NEW.effective_from) OR EXISTS (SELECT 1 FROM issued_table WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM issued_table WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: issued-table-in-order'); END;
--> statement-breakpoint
CREATE TRIGGER issued_table_fixed BEFORE UPDATE ON issued_table BEGIN SELECT RAISE(ABORT, 'refused: issued-table-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER issued_table_stays BEFORE DELETE ON issued_table BEGIN SELECT RAISE(ABORT, 'refused: issued-table-is-immutable'); END;
--> statement-breakpoint
CREATE TRIGGER rule_setting_in_order BEFORE INSERT ON rule_setting WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM rule_setting WHERE series = NEW.series AND setting = NEW.setting) OR EXISTS (SELECT 1 FROM rule_setting WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: rule-setting-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER rule_setting_fixed BEFORE UPDATE ON rule_setting BEGIN SELECT RAISE(ABORT, 'refused: rule-setting-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER rule_setting_stays BEFORE DELETE ON rule_setting BEGIN SELECT RAISE(ABORT, 'refused: rule-setting-is-append-only'); END;
