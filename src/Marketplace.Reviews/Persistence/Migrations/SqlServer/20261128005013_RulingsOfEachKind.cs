using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Reviews.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RulingsOfEachKind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AlsoTakenOut",
                schema: "reviews",
                table: "Reviews",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReviewRulings",
                schema: "reviews",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    IsReport = table.Column<bool>(type: "bit", nullable: false),
                    Ruling = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Passage = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRulings", x => new { x.ReviewId, x.IsReport });
                    table.ForeignKey(
                        name: "FK_ReviewRulings_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Until now the last decision held alone.
            migrationBuilder.Sql("""
                EXEC('INSERT INTO reviews.ReviewRulings (ReviewId, IsReport, Ruling, At, Ground, Passage)
                SELECT Id, CASE WHEN Ground IN (''IllegalContent'', ''PersonalData'') THEN 1 ELSE 0 END, Ruled, RuledAt, Ground, TakenOut
                FROM reviews.Reviews WHERE Ruled IS NOT NULL')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReviewRulings",
                schema: "reviews");

            migrationBuilder.DropColumn(
                name: "AlsoTakenOut",
                schema: "reviews",
                table: "Reviews");
        }
    }
}
