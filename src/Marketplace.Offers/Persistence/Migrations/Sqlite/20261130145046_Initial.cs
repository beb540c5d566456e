using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Offers.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Blocks",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BlockId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsBlocked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Blocks", x => new { x.SellerId, x.CustomerId });
                });

            migrationBuilder.CreateTable(
                name: "Buyers",
                columns: table => new
                {
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Buyers", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "Favourites",
                columns: table => new
                {
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Tells = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Favourites", x => new { x.AccountId, x.Kind, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HandledAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "OfferNews",
                columns: table => new
                {
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PriceBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    OtherAt = table.Column<string>(type: "TEXT", nullable: true),
                    ToldTo = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferNews", x => x.OfferId);
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Price = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    LeastBefore = table.Column<long>(type: "INTEGER", nullable: true),
                    DearerAt = table.Column<string>(type: "TEXT", nullable: true),
                    EuroCents = table.Column<long>(type: "INTEGER", nullable: false),
                    Stock = table.Column<int>(type: "INTEGER", nullable: true),
                    HoursToStart = table.Column<int>(type: "INTEGER", nullable: false),
                    HoursToDeliver = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtraHours = table.Column<int>(type: "INTEGER", nullable: false),
                    ExtraUntil = table.Column<string>(type: "TEXT", nullable: true),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    ShippingMin = table.Column<int>(type: "INTEGER", nullable: true),
                    ShippingMax = table.Column<int>(type: "INTEGER", nullable: true),
                    Exemption = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PausedUntil = table.Column<string>(type: "TEXT", nullable: true),
                    OwnPausedUntil = table.Column<string>(type: "TEXT", nullable: true),
                    ListedAt = table.Column<string>(type: "TEXT", nullable: false),
                    CoverId = table.Column<long>(type: "INTEGER", nullable: true),
                    Stars = table.Column<long>(type: "INTEGER", nullable: false),
                    Reviews = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<long>(type: "INTEGER", nullable: false),
                    Positive = table.Column<int>(type: "INTEGER", nullable: false),
                    Negative = table.Column<int>(type: "INTEGER", nullable: false),
                    IsBarred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Rank = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfferUploads",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DraftedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfferWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferWords", x => new { x.Word, x.OfferId });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    TraceParent = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OccurredAt = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: true),
                    Claim = table.Column<long>(type: "INTEGER", nullable: false),
                    ParkedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Pictures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Thumbnail = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Page = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftOf = table.Column<long>(type: "INTEGER", nullable: true),
                    DraftedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pictures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Purchases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    BoughtAt = table.Column<string>(type: "TEXT", nullable: false),
                    OrderedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ReturnedAt = table.Column<string>(type: "TEXT", nullable: true),
                    StartMeasured = table.Column<bool>(type: "INTEGER", nullable: false),
                    AnswerMeasured = table.Column<bool>(type: "INTEGER", nullable: false),
                    Contact_City = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contact_Country = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contact_Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contact_Phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contact_PostalCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contact_Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Purchases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SellerPauses",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerPauses", x => new { x.SellerId, x.Why });
                });

            migrationBuilder.CreateTable(
                name: "Sellers",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LogoId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    IsBarred = table.Column<bool>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LevelAt = table.Column<string>(type: "TEXT", nullable: true),
                    IsHeld = table.Column<bool>(type: "INTEGER", nullable: false),
                    HoldTurn = table.Column<int>(type: "INTEGER", nullable: false),
                    OfflineUntil = table.Column<string>(type: "TEXT", nullable: true),
                    StandingAt = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Stars = table.Column<long>(type: "INTEGER", nullable: false),
                    Reviews = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "Spellings",
                columns: table => new
                {
                    Deletion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Spellings", x => new { x.Deletion, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "Timings",
                columns: table => new
                {
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bucket = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Timings", x => new { x.OfferId, x.Measure, x.Bucket });
                });

            migrationBuilder.CreateTable(
                name: "OfferPictures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferPictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferPictures_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Favourites_AccountId_Id",
                table: "Favourites",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Favourites_SubjectId_Kind_Tells_Id",
                table: "Favourites",
                columns: new[] { "SubjectId", "Kind", "Tells", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_OfferNews_DueAt",
                table: "OfferNews",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OfferPictures_OfferId",
                table: "OfferPictures",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Category_EuroCents_Id_Kind_Country_Score_Hours_Level_PausedUntil",
                table: "Offers",
                columns: new[] { "Category", "EuroCents", "Id", "Kind", "Country", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Category_Id_Kind_Country_EuroCents_Score_Hours_Level_PausedUntil",
                table: "Offers",
                columns: new[] { "Category", "Id", "Kind", "Country", "EuroCents", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Category_Rank_Id_Kind_Country_EuroCents_Score_Hours_Level_PausedUntil",
                table: "Offers",
                columns: new[] { "Category", "Rank", "Id", "Kind", "Country", "EuroCents", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_EuroCents_Id_Kind_Country_Score_Hours_Level_PausedUntil",
                table: "Offers",
                columns: new[] { "EuroCents", "Id", "Kind", "Country", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_ExtraUntil",
                table: "Offers",
                column: "ExtraUntil",
                filter: "[ExtraUntil] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Id_Category_Kind_Country_EuroCents_Score_Hours_Level_PausedUntil",
                table: "Offers",
                columns: new[] { "Id", "Category", "Kind", "Country", "EuroCents", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Level_Rank_Id_PausedUntil",
                table: "Offers",
                columns: new[] { "Level", "Rank", "Id", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_PausedUntil",
                table: "Offers",
                column: "PausedUntil",
                filter: "[PausedUntil] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Rank_Id_Kind_Country_EuroCents_Score_Hours_Level_PausedUntil",
                table: "Offers",
                columns: new[] { "Rank", "Id", "Kind", "Country", "EuroCents", "Score", "Hours", "Level", "PausedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_SellerId_ExtraUntil",
                table: "Offers",
                columns: new[] { "SellerId", "ExtraUntil" },
                filter: "[ExtraUntil] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_SellerId_Id",
                table: "Offers",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_SellerId_PausedUntil",
                table: "Offers",
                columns: new[] { "SellerId", "PausedUntil" },
                filter: "[PausedUntil] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OfferUploads_DraftedAt",
                table: "OfferUploads",
                column: "DraftedAt");

            migrationBuilder.CreateIndex(
                name: "IX_OfferUploads_SellerId_Id",
                table: "OfferUploads",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferWords_OfferId_Word",
                table: "OfferWords",
                columns: new[] { "OfferId", "Word" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                table: "Outbox",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                table: "Outbox",
                column: "ParkedAt",
                filter: "[ParkedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Pictures_DraftedAt",
                table: "Pictures",
                column: "DraftedAt",
                filter: "[DraftedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Pictures_DraftOf",
                table: "Pictures",
                column: "DraftOf",
                filter: "[DraftOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_BuyerId_Id",
                table: "Purchases",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Sellers_Shop",
                table: "Sellers",
                column: "Shop",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Blocks");

            migrationBuilder.DropTable(
                name: "Buyers");

            migrationBuilder.DropTable(
                name: "Favourites");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "OfferNews");

            migrationBuilder.DropTable(
                name: "OfferPictures");

            migrationBuilder.DropTable(
                name: "OfferUploads");

            migrationBuilder.DropTable(
                name: "OfferWords");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Pictures");

            migrationBuilder.DropTable(
                name: "Purchases");

            migrationBuilder.DropTable(
                name: "SellerPauses");

            migrationBuilder.DropTable(
                name: "Sellers");

            migrationBuilder.DropTable(
                name: "Spellings");

            migrationBuilder.DropTable(
                name: "Timings");

            migrationBuilder.DropTable(
                name: "Offers");
        }
    }
}
