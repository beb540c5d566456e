using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Reviews.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Rulings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Ground",
                schema: "reviews",
                table: "Reviews",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ModeratedAt",
                schema: "reviews",
                table: "Reviews",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ruled",
                schema: "reviews",
                table: "Reviews",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RuledAt",
                schema: "reviews",
                table: "Reviews",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TakenOut",
                schema: "reviews",
                table: "Reviews",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UnderReviewSince",
                schema: "reviews",
                table: "Reviews",
                type: "datetime2",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Ground",
                schema: "reviews",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "ModeratedAt",
                schema: "reviews",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Ruled",
                schema: "reviews",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "RuledAt",
                schema: "reviews",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "TakenOut",
                schema: "reviews",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "UnderReviewSince",
                schema: "reviews",
                table: "Reviews");
        }
    }
}
