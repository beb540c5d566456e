using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Offers.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "offers");

            migrationBuilder.CreateTable(
                name: "Blocks",
                schema: "offers",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    CustomerId = table.Column<long>(type: "bigint", nullable: false),
                    BlockId = table.Column<long>(type: "bigint", nullable: false),
                    IsBlocked = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Blocks", x => new { x.SellerId, x.CustomerId });
                });

            migrationBuilder.CreateTable(
                name: "Buyers",
                schema: "offers",
                columns: table => new
                {
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Buyers", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "Favourites",
                schema: "offers",
                columns: table => new
                {
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Tells = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Favourites", x => new { x.AccountId, x.Kind, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "offers",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    Handler = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                schema: "offers",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "OfferNews",
                schema: "offers",
                columns: table => new
                {
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PriceBefore = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OtherAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ToldTo = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferNews", x => x.OfferId);
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                schema: "offers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Price = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    LeastBefore = table.Column<long>(type: "bigint", nullable: true),
                    DearerAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EuroCents = table.Column<long>(type: "bigint", nullable: false),
                    Stock = table.Column<int>(type: "int", nullable: true),
                    HoursToStart = table.Column<int>(type: "int", nullable: false),
                    HoursToDeliver = table.Column<int>(type: "int", nullable: false),
                    ExtraHours = table.Column<int>(type: "int", nullable: false),
                    ExtraUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Hours = table.Column<int>(type: "int", nullable: false),
                    ShippingMin = table.Column<int>(type: "int", nullable: true),
                    ShippingMax = table.Column<int>(type: "int", nullable: true),
                    Exemption = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PausedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OwnPausedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ListedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CoverId = table.Column<long>(type: "bigint", nullable: true),
                    Stars = table.Column<long>(type: "bigint", nullable: false),
                    Reviews = table.Column<int>(type: "int", nullable: false),
                    Score = table.Column<long>(type: "bigint", nullable: false),
                    Positive = table.Column<int>(type: "int", nullable: false),
                    Negative = table.Column<int>(type: "int", nullable: false),
                    IsBarred = table.Column<bool>(type: "bit", nullable: false),
                    Level = table.Column<int>(type: "int", maxLength: 40, nullable: false),
                    Rank = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfferUploads",
                schema: "offers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfferWords",
                schema: "offers",
                columns: table => new
                {
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OfferId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferWords", x => new { x.Word, x.OfferId });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "offers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Handler = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    TraceParent = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OccurredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Claim = table.Column<long>(type: "bigint", nullable: false),
                    ParkedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pictures",
                schema: "offers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Thumbnail = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Page = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    DraftOf = table.Column<long>(type: "bigint", nullable: true),
                    DraftedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pictures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Purchases",
                schema: "offers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    Quantity = table.Column<int>(type: "int", nullable: false),
                    BoughtAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OrderedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReturnedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StartMeasured = table.Column<bool>(type: "bit", nullable: false),
                    AnswerMeasured = table.Column<bool>(type: "bit", nullable: false),
                    Contact_City = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Contact_Country = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Contact_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Contact_Phone = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Contact_PostalCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Contact_Street = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Purchases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SellerPauses",
                schema: "offers",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    IsPaused = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerPauses", x => new { x.SellerId, x.Why });
                });

            migrationBuilder.CreateTable(
                name: "Sellers",
                schema: "offers",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LogoId = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    IsBarred = table.Column<bool>(type: "bit", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LevelAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsHeld = table.Column<bool>(type: "bit", nullable: false),
                    HoldTurn = table.Column<int>(type: "int", nullable: false),
                    OfflineUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StandingAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Stars = table.Column<long>(type: "bigint", nullable: false),
                    Reviews = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "Spellings",
                schema: "offers",
                columns: table => new
                {
                    Deletion = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spellings", x => new { x.Deletion, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "Timings",
                schema: "offers",
                columns: table => new
                {
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Bucket = table.Column<int>(type: "int", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Timings", x => new { x.OfferId, x.Measure, x.Bucket });
                });

            migrationBuilder.CreateTable(
                name: "OfferPictures",
                schema: "offers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    OfferId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferPictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferPictures_Offers_OfferId",
                        column: x => x.OfferId,
                        principalSchema: "offers",
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Favourites_AccountId_Id",
                schema: "offers",
                table: "Favourites",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Favourites_SubjectId_Kind_Tells_Id",
                schema: "offers",
                table: "Favourites",
                columns: new[] { "SubjectId", "Kind", "Tells", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                schema: "offers",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_OfferNews_DueAt",
                schema: "offers",
                table: "OfferNews",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OfferPictures_OfferId",
                schema: "offers",
                table: "OfferPictures",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Category_EuroCents_Id_Kind_Country_Score_Hours_Level_PausedUntil",
                schema: "offers",
                table: "Offers",
                columns: new[] { "Category", "EuroCents", "Id", "Kind", "Country", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Category_Id_Kind_Country_EuroCents_Score_Hours_Level_PausedUntil",
                schema: "offers",
                table: "Offers",
                columns: new[] { "Category", "Id", "Kind", "Country", "EuroCents", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Category_Rank_Id_Kind_Country_EuroCents_Score_Hours_Level_PausedUntil",
                schema: "offers",
                table: "Offers",
                columns: new[] { "Category", "Rank", "Id", "Kind", "Country", "EuroCents", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_EuroCents_Id_Kind_Country_Score_Hours_Level_PausedUntil",
                schema: "offers",
                table: "Offers",
                columns: new[] { "EuroCents", "Id", "Kind", "Country", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_ExtraUntil",
                schema: "offers",
                table: "Offers",
                column: "ExtraUntil",
                filter: "[ExtraUntil] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Id_Category_Kind_Country_EuroCents_Score_Hours_Level_PausedUntil",
                schema: "offers",
                table: "Offers",
                columns: new[] { "Id", "Category", "Kind", "Country", "EuroCents", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Level_Rank_Id_PausedUntil",
                schema: "offers",
                table: "Offers",
                columns: new[] { "Level", "Rank", "Id", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_PausedUntil",
                schema: "offers",
                table: "Offers",
                column: "PausedUntil",
                filter: "[PausedUntil] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Rank_Id_Kind_Country_EuroCents_Score_Hours_Level_PausedUntil",
                schema: "offers",
                table: "Offers",
                columns: new[] { "Rank", "Id", "Kind", "Country", "EuroCents", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_SellerId_ExtraUntil",
                schema: "offers",
                table: "Offers",
                columns: new[] { "SellerId", "ExtraUntil" },
                filter: "[ExtraUntil] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_SellerId_Id",
                schema: "offers",
                table: "Offers",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_SellerId_PausedUntil",
                schema: "offers",
                table: "Offers",
                columns: new[] { "SellerId", "PausedUntil" },
                filter: "[PausedUntil] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OfferUploads_DraftedAt",
                schema: "offers",
                table: "OfferUploads",
                column: "DraftedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OfferUploads_SellerId_Id",
                schema: "offers",
                table: "OfferUploads",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferWords_OfferId_Word",
                schema: "offers",
                table: "OfferWords",
                columns: new[] { "OfferId", "Word" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "offers",
                table: "Outbox",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "offers",
                table: "Outbox",
                column: "ParkedAt",
                filter: "[ParkedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Pictures_DraftedAt",
                schema: "offers",
                table: "Pictures",
                column: "DraftedAt",
                filter: "[DraftedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Pictures_DraftOf",
                schema: "offers",
                table: "Pictures",
                column: "DraftOf",
                filter: "[DraftOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_BuyerId_Id",
                schema: "offers",
                table: "Purchases",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sellers_Shop",
                schema: "offers",
                table: "Sellers",
                column: "Shop",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Blocks",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Buyers",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Favourites",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "JobLeases",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "OfferNews",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "OfferPictures",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "OfferUploads",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "OfferWords",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Pictures",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Purchases",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "SellerPauses",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Sellers",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Spellings",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Timings",
                schema: "offers");

            migrationBuilder.DropTable(
                name: "Offers",
                schema: "offers");
        }
    }
}
