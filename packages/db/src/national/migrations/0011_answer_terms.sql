CREATE TABLE `answer_terms` (
	`revision` integer PRIMARY KEY NOT NULL,
	`days` text NOT NULL,
	`legal_basis` text,
	`set_by` text NOT NULL,
	`set_by_title` text NOT NULL,
	`set_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER answer_terms_in_order BEFORE INSERT ON answer_terms WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM answer_terms) BEGIN SELECT RAISE(ABORT, 'refused: answer-terms-are-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_terms_fixed BEFORE UPDATE ON answer_terms BEGIN SELECT RAISE(ABORT, 'refused: answer-terms-are-append-only'); END;
--> statement-breakpoint
CREATE TRIGGER answer_terms_stay BEFORE DELETE ON answer_terms BEGIN SELECT RAISE(ABORT, 'refused: answer-terms-are-append-only'); END;
