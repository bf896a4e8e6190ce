CREATE TABLE `job_part` (
	`subject` text NOT NULL,
	`number` integer NOT NULL,
	`cursor` text NOT NULL,
	`done` integer NOT NULL,
	`ground` text NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`subject`, `number`)
);
