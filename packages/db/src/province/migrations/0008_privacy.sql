CREATE TABLE `data_mode` (
	`revision` integer PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`basis` text,
	`document` text,
	`document_on` text,
	`set_by` text NOT NULL,
	`set_by_title` text NOT NULL,
	`set_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `data_request` (
	`id` text PRIMARY KEY NOT NULL,
	`received_on` text NOT NULL,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`content` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_by_title` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`acknowledged_on` text,
	`answered_on` text,
	`answer` text,
	`cleared_at` integer
);
--> statement-breakpoint
CREATE INDEX `data_request_by_age` ON `data_request` (`received_on`);--> statement-breakpoint
CREATE INDEX `data_request_uncleared` ON `data_request` (`answered_on`) WHERE answered_on IS NOT NULL AND cleared_at IS NULL;--> statement-breakpoint
CREATE TABLE `incident` (
	`id` text PRIMARY KEY NOT NULL,
	`detected_at` integer NOT NULL,
	`happened` text NOT NULL,
	`affected` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_by_title` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`notified_at` integer,
	`notified_how` text,
	`notified_by` text,
	`notified_by_title` text,
	`closed_at` integer,
	`closing_note` text,
	`closed_by` text,
	`closed_by_title` text
);
--> statement-breakpoint
CREATE INDEX `incident_by_age` ON `incident` (`detected_at`);--> statement-breakpoint
CREATE TABLE `retention_run` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`setting` integer NOT NULL,
	`erased_accounts` integer NOT NULL,
	`cleared_credentials` integer NOT NULL,
	`cleared_requests` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `retention_run_by_age` ON `retention_run` (`at`);--> statement-breakpoint
CREATE TABLE `retention_setting` (
	`revision` integer PRIMARY KEY NOT NULL,
	`ordinary_days` integer,
	`sensitive_days` integer,
	`document` text,
	`set_by` text NOT NULL,
	`set_by_title` text NOT NULL,
	`set_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `account` ADD `disabled_at` integer;--> statement-breakpoint
ALTER TABLE `account` ADD `erased_at` integer;--> statement-breakpoint
CREATE INDEX `account_disabled` ON `account` (`disabled_at`) WHERE disabled_at IS NOT NULL;
--> statement-breakpoint
UPDATE account SET disabled_at = coalesce((SELECT max(at) FROM audit_entry WHERE subject = 'account/' || account.id AND action = 'disable-account'), created_at) WHERE state = 'disabled';
--> statement-breakpoint
CREATE TRIGGER data_mode_in_order BEFORE INSERT ON data_mode WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM data_mode) BEGIN SELECT RAISE(ABORT, 'refused: data-mode-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER data_mode_fixed BEFORE UPDATE ON data_mode BEGIN SELECT RAISE(ABORT, 'refused: data-mode-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER data_mode_stays BEFORE DELETE ON data_mode BEGIN SELECT RAISE(ABORT, 'refused: data-mode-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER retention_setting_in_order BEFORE INSERT ON retention_setting WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM retention_setting) BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER retention_setting_fixed BEFORE UPDATE ON retention_setting BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER retention_setting_stays BEFORE DELETE ON retention_setting BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER data_mode_on_a_basis BEFORE INSERT ON data_mode WHEN NEW.mode = 'real' AND (NEW.basis IS NULL OR NEW.document IS NULL OR NEW.document_on IS NULL) BEGIN SELECT RAISE(ABORT, 'refused: data-mode-without-basis'); END;
--> statement-breakpoint
CREATE TRIGGER retention_run_fixed BEFORE UPDATE ON retention_run BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER retention_run_stays BEFORE DELETE ON retention_run BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_no_replace BEFORE INSERT ON incident WHEN EXISTS (SELECT 1 FROM incident WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM incident WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER data_request_no_replace BEFORE INSERT ON data_request WHEN EXISTS (SELECT 1 FROM data_request WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM data_request WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER retention_run_no_replace BEFORE INSERT ON retention_run WHEN EXISTS (SELECT 1 FROM retention_run WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM retention_run WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'refused: retention-is-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_stays BEFORE DELETE ON incident BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER incident_fixed BEFORE UPDATE OF id, detected_at, happened, affected, recorded_by, recorded_by_title, recorded_at ON incident BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER incident_notified_once BEFORE UPDATE OF notified_at, notified_how, notified_by, notified_by_title ON incident WHEN OLD.notified_at IS NOT NULL OR OLD.closed_at IS NOT NULL OR NEW.notified_at IS NULL OR NEW.notified_at < NEW.detected_at OR NEW.notified_how IS NULL OR NEW.notified_by IS NULL OR NEW.notified_by_title IS NULL BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER incident_closed_once BEFORE UPDATE OF closed_at, closing_note, closed_by, closed_by_title ON incident WHEN OLD.closed_at IS NOT NULL OR NEW.closed_at IS NULL OR NEW.closing_note IS NULL OR NEW.closed_by IS NULL OR NEW.closed_by_title IS NULL BEGIN SELECT RAISE(ABORT, 'refused: incident-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER data_request_stays BEFORE DELETE ON data_request BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER data_request_fixed BEFORE UPDATE OF id, received_on, kind, recorded_by, recorded_by_title, recorded_at ON data_request BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER data_request_acknowledged_once BEFORE UPDATE OF acknowledged_on ON data_request WHEN NEW.acknowledged_on IS NULL OR NEW.acknowledged_on < NEW.received_on OR (OLD.acknowledged_on IS NOT NULL AND NEW.acknowledged_on <> OLD.acknowledged_on) BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER data_request_answered_once BEFORE UPDATE OF answered_on ON data_request WHEN OLD.answered_on IS NOT NULL OR NEW.answered_on IS NULL OR NEW.acknowledged_on IS NULL OR NEW.answered_on < NEW.acknowledged_on OR NEW.answer IS NULL BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER data_request_answer_stays BEFORE UPDATE OF answer ON data_request WHEN OLD.answer IS NOT NULL AND (OLD.cleared_at IS NOT NULL OR NEW.cleared_at IS NULL) BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER data_request_texts_stay BEFORE UPDATE OF reference, content ON data_request WHEN OLD.cleared_at IS NOT NULL OR NEW.cleared_at IS NULL BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER data_request_cleared_once BEFORE UPDATE OF cleared_at ON data_request WHEN OLD.cleared_at IS NOT NULL OR NEW.cleared_at IS NULL OR OLD.answered_on IS NULL BEGIN SELECT RAISE(ABORT, 'refused: data-request-is-fixed'); END;
--> statement-breakpoint
CREATE TRIGGER account_erased_only_disabled BEFORE UPDATE OF erased_at ON account WHEN OLD.state <> 'disabled' OR OLD.erased_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'refused: account-in-use'); END;
--> statement-breakpoint
CREATE TRIGGER account_erased_stays_disabled BEFORE UPDATE OF state ON account WHEN OLD.erased_at IS NOT NULL AND NEW.state <> 'disabled' BEGIN SELECT RAISE(ABORT, 'refused: account-erased'); END;
