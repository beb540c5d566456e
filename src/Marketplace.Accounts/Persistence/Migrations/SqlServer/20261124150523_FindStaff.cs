using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Accounts.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FindStaff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Accounts_Role",
                schema: "accounts",
                table: "Accounts");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Staff",
                schema: "accounts",
                table: "Accounts",
                column: "NormalizedUserName",
                filter: "[Role] <> 'None'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Accounts_Staff",
                schema: "accounts",
                table: "Accounts");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Role",
                schema: "accounts",
                table: "Accounts",
                column: "Role");
        }
    }
}
