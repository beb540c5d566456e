using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Reviews.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CountChangesOfScores : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Changes",
                schema: "reviews",
                table: "Scores",
                type: "int",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Changes",
                schema: "reviews",
                table: "Scores");
        }
    }
}
