using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Reviews.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RulingsOfEachKind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AlsoTakenOut",
                table: "Reviews",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReviewRulings",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ruling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Passage = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRulings", x => new { x.ReviewId, x.IsReport });
                    table.ForeignKey(
                        name: "FK_ReviewRulings_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Until now the last decision held alone.
            migrationBuilder.Sql("""
                INSERT INTO "ReviewRulings" (ReviewId, IsReport, Ruling, At, Ground, Passage)
                SELECT Id, CASE WHEN Ground IN ('IllegalContent', 'PersonalData') THEN 1 ELSE 0 END, Ruled, RuledAt, Ground, TakenOut
                FROM "Reviews" WHERE Ruled IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReviewRulings");

            migrationBuilder.DropColumn(
                name: "AlsoTakenOut",
                table: "Reviews");
        }
    }
}
