using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Moderation.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReadLess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DeletionRequests_State_DueAt",
                table: "DeletionRequests");

            migrationBuilder.DropIndex(
                name: "IX_DeletionRequests_State_Priority_QueuedAs",
                table: "DeletionRequests");

            migrationBuilder.DropIndex(
                name: "IX_DeletionRequests_State_Reason_Priority_QueuedAs",
                table: "DeletionRequests");

            migrationBuilder.CreateIndex(
                name: "IX_Rejections_SellerId_ReviewId",
                table: "Rejections",
                columns: new[] { "SellerId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Priority_QueuedAs_DueAt",
                table: "DeletionRequests",
                columns: new[] { "State", "Priority", "QueuedAs", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Reason_Priority_QueuedAs_DueAt",
                table: "DeletionRequests",
                columns: new[] { "State", "Reason", "Priority", "QueuedAs", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Rejections_SellerId_ReviewId",
                table: "Rejections");

            migrationBuilder.DropIndex(
                name: "IX_DeletionRequests_State_Priority_QueuedAs_DueAt",
                table: "DeletionRequests");

            migrationBuilder.DropIndex(
                name: "IX_DeletionRequests_State_Reason_Priority_QueuedAs_DueAt",
                table: "DeletionRequests");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_DueAt",
                table: "DeletionRequests",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Priority_QueuedAs",
                table: "DeletionRequests",
                columns: new[] { "State", "Priority", "QueuedAs" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Reason_Priority_QueuedAs",
                table: "DeletionRequests",
                columns: new[] { "State", "Reason", "Priority", "QueuedAs" });
        }
    }
}
