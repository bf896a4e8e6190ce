CREATE TABLE `discipline_decision` (
	`id` text NOT NULL,
	`unit_id` text NOT NULL,
	`subject` text NOT NULL,
	`form` text NOT NULL,
	`number` text NOT NULL,
	`decided_on` text NOT NULL,
	`issuer` text NOT NULL,
	`violated_in` text NOT NULL,
	`duty_related` integer NOT NULL,
	`self_detected` integer NOT NULL,
	`remedied` integer NOT NULL,
	`is_withdrawn` integer NOT NULL,
	`revision` integer NOT NULL,
	`superseded_by` integer,
	`reason` text,
	`recorded_by` text NOT NULL,
	`recorded_by_title` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`id`, `revision`)
);
--> statement-breakpoint
CREATE INDEX `discipline_by_day` ON `discipline_decision` (`decided_on`,`id`) WHERE superseded_by IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `discipline_once` ON `discipline_decision` (`unit_id`,`decided_on`,`subject`,`number`,`issuer`) WHERE superseded_by IS NULL AND is_withdrawn = 0;