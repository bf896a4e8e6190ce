CREATE TABLE `register_revision` (
	`subject` text NOT NULL,
	`revision` integer NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`subject`, `revision`)
);
