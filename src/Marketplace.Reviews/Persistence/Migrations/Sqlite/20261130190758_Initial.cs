using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Reviews.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Compensations",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Given = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Compensations", x => x.OrderId);
                });

            migrationBuilder.CreateTable(
                name: "ContestedRefusals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: false),
                    IsAllowed = table.Column<bool>(type: "INTEGER", nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAs = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContestedRefusals", x => x.Id);
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
                name: "LedgerCheckpoints",
                columns: table => new
                {
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SignedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerCheckpoints", x => x.Size);
                });

            migrationBuilder.CreateTable(
                name: "LedgerDays",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Sellers = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => x.Position);
                });

            migrationBuilder.CreateTable(
                name: "LedgerHeads",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Totals_Communication = table.Column<int>(type: "INTEGER", nullable: false),
                    Totals_Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Totals_Fulfillment = table.Column<int>(type: "INTEGER", nullable: false),
                    Totals_Negative = table.Column<int>(type: "INTEGER", nullable: false),
                    Totals_Neutral = table.Column<int>(type: "INTEGER", nullable: false),
                    Totals_Positive = table.Column<int>(type: "INTEGER", nullable: false),
                    Totals_StartTime = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerHeads", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "LedgerKeys",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Verifier = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Protected = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    IntroducedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    MadeAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerKeys", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "LedgerTiles",
                columns: table => new
                {
                    Tree = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Hashes = table.Column<byte[]>(type: "BLOB", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerTiles", x => new { x.Tree, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "LevelChanges",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Finished = table.Column<int>(type: "INTEGER", nullable: false),
                    Positive = table.Column<int>(type: "INTEGER", nullable: false),
                    Negative = table.Column<int>(type: "INTEGER", nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Responded = table.Column<int>(type: "INTEGER", nullable: false),
                    InTime = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LevelChanges", x => new { x.SellerId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "Levels",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LookedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Levels", x => x.SellerId);
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
                name: "ReviewableOrders",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", nullable: false),
                    IsPaid = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsAnsweredInTime = table.Column<bool>(type: "INTEGER", nullable: false),
                    Given = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Facts_FirstAnswerAt = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_PlacedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_PromisedDeliveryAt = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_PromisedStartAt = table.Column<string>(type: "TEXT", nullable: false),
                    Facts_SentAt = table.Column<string>(type: "TEXT", nullable: true),
                    Facts_StartedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewableOrders", x => x.OrderId);
                });

            migrationBuilder.CreateTable(
                name: "ReviewedOffers",
                columns: table => new
                {
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewedOffers", x => x.OfferId);
                });

            migrationBuilder.CreateTable(
                name: "ReviewPictureFiles",
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
                    table.PrimaryKey("PK_ReviewPictureFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Scores",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Changes = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Communication = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Fulfillment = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Negative = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Neutral = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Positive = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Stars1 = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Stars2 = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Stars3 = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Stars4 = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Stars5 = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_StartTime = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_WithComment = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scores", x => new { x.Kind, x.SubjectId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "SellerOrders",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Finished = table.Column<int>(type: "INTEGER", nullable: false),
                    Responded = table.Column<int>(type: "INTEGER", nullable: false),
                    InTime = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerOrders", x => new { x.SellerId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "Shops",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Shops", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "UpdateRequestMutes",
                columns: table => new
                {
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    MutedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateRequestMutes", x => new { x.BuyerId, x.SellerId });
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Tone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    HasComment = table.Column<int>(type: "INTEGER", nullable: false),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RepliedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ReplyChangedAt = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WithdrawalWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ShownPictures = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PicturesTakenOut = table.Column<int>(type: "INTEGER", nullable: false),
                    UnderReviewSince = table.Column<string>(type: "TEXT", nullable: true),
                    Ruled = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RuledAt = table.Column<string>(type: "TEXT", nullable: true),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IsRuledOnReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    TakenOut = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    CaseTurn = table.Column<int>(type: "INTEGER", nullable: false),
                    UpdateRequestedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Ratings_Communication = table.Column<int>(type: "INTEGER", nullable: false),
                    Ratings_Fulfillment = table.Column<int>(type: "INTEGER", nullable: false),
                    Ratings_StartTime = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reviews_ReviewableOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "ReviewableOrders",
                        principalColumn: "OrderId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerPending",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    Turn = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Ruling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Comment = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Reply = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Change_Communication = table.Column<int>(type: "INTEGER", nullable: false),
                    Change_Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Change_Fulfillment = table.Column<int>(type: "INTEGER", nullable: false),
                    Change_Negative = table.Column<int>(type: "INTEGER", nullable: false),
                    Change_Neutral = table.Column<int>(type: "INTEGER", nullable: false),
                    Change_Positive = table.Column<int>(type: "INTEGER", nullable: false),
                    Change_StartTime = table.Column<int>(type: "INTEGER", nullable: false),
                    Ratings_Communication = table.Column<int>(type: "INTEGER", nullable: false),
                    Ratings_Fulfillment = table.Column<int>(type: "INTEGER", nullable: false),
                    Ratings_StartTime = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerPending", x => new { x.ReviewId, x.Turn });
                    table.ForeignKey(
                        name: "FK_LedgerPending_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewCases",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Since = table.Column<string>(type: "TEXT", nullable: false),
                    Ruling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RuledAt = table.Column<string>(type: "TEXT", nullable: true),
                    IsFinal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Passage = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Pictures = table.Column<string>(type: "TEXT", nullable: false),
                    IsReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    AppealUntil = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewCases", x => new { x.ReviewId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_ReviewCases_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewPictures",
                columns: table => new
                {
                    PictureId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Look = table.Column<long>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<string>(type: "TEXT", nullable: true),
                    IsTakenOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    DestroyAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewPictures", x => x.PictureId);
                    table.ForeignKey(
                        name: "FK_ReviewPictures_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewVersions",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReplacedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Ratings_Communication = table.Column<int>(type: "INTEGER", nullable: false),
                    Ratings_Fulfillment = table.Column<int>(type: "INTEGER", nullable: false),
                    Ratings_StartTime = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewVersions", x => new { x.ReviewId, x.ReplacedAt });
                    table.ForeignKey(
                        name: "FK_ReviewVersions_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewWords",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewWords", x => new { x.SellerId, x.Word, x.ReviewId });
                    table.ForeignKey(
                        name: "FK_ReviewWords_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TextSalts",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    Commitment = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    IsReply = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextSalts", x => new { x.ReviewId, x.Commitment });
                    table.ForeignKey(
                        name: "FK_TextSalts_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "Decided",
                table: "ContestedRefusals",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContestedRefusals_ClaimedById_Priority_DueAt",
                table: "ContestedRefusals",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContestedRefusals_OrderId",
                table: "ContestedRefusals",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "Queue",
                table: "ContestedRefusals",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_ReviewId_Position",
                table: "LedgerEntries",
                columns: new[] { "ReviewId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_SellerId_Seq",
                table: "LedgerEntries",
                columns: new[] { "SellerId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerHeads_Number",
                table: "LedgerHeads",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerPending_At_ReviewId_Turn",
                table: "LedgerPending",
                columns: new[] { "At", "ReviewId", "Turn" });

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
                name: "IX_ReviewableOrders_BuyerId_OrderId",
                table: "ReviewableOrders",
                columns: new[] { "BuyerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewableOrders_BuyerId_SellerId_OrderId",
                table: "ReviewableOrders",
                columns: new[] { "BuyerId", "SellerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewableOrders_SellerId_OrderId",
                table: "ReviewableOrders",
                columns: new[] { "SellerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewedOffers_SellerId_Title",
                table: "ReviewedOffers",
                columns: new[] { "SellerId", "Title" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPictureFiles_DraftedAt",
                table: "ReviewPictureFiles",
                column: "DraftedAt",
                filter: "[DraftedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPictureFiles_DraftOf",
                table: "ReviewPictureFiles",
                column: "DraftOf",
                filter: "[DraftOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPictures_DestroyAt",
                table: "ReviewPictures",
                column: "DestroyAt",
                filter: "[DestroyAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPictures_ReviewId",
                table: "ReviewPictures",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_OrderId",
                table: "Reviews",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_HasComment_Id",
                table: "Reviews",
                columns: new[] { "SellerId", "HasComment", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_Id",
                table: "Reviews",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_OfferId_Id",
                table: "Reviews",
                columns: new[] { "SellerId", "OfferId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_Tone_Id",
                table: "Reviews",
                columns: new[] { "SellerId", "Tone", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewWords_ReviewId_SellerId_Word",
                table: "ReviewWords",
                columns: new[] { "ReviewId", "SellerId", "Word" });

            migrationBuilder.CreateIndex(
                name: "IX_Shops_Shop",
                table: "Shops",
                column: "Shop",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UpdateRequestMutes_SellerId",
                table: "UpdateRequestMutes",
                column: "SellerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Compensations");

            migrationBuilder.DropTable(
                name: "ContestedRefusals");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "LedgerCheckpoints");

            migrationBuilder.DropTable(
                name: "LedgerDays");

            migrationBuilder.DropTable(
                name: "LedgerEntries");

            migrationBuilder.DropTable(
                name: "LedgerHeads");

            migrationBuilder.DropTable(
                name: "LedgerKeys");

            migrationBuilder.DropTable(
                name: "LedgerPending");

            migrationBuilder.DropTable(
                name: "LedgerTiles");

            migrationBuilder.DropTable(
                name: "LevelChanges");

            migrationBuilder.DropTable(
                name: "Levels");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "ReviewCases");

            migrationBuilder.DropTable(
                name: "ReviewedOffers");

            migrationBuilder.DropTable(
                name: "ReviewPictureFiles");

            migrationBuilder.DropTable(
                name: "ReviewPictures");

            migrationBuilder.DropTable(
                name: "ReviewVersions");

            migrationBuilder.DropTable(
                name: "ReviewWords");

            migrationBuilder.DropTable(
                name: "Scores");

            migrationBuilder.DropTable(
                name: "SellerOrders");

            migrationBuilder.DropTable(
                name: "Shops");

            migrationBuilder.DropTable(
                name: "TextSalts");

            migrationBuilder.DropTable(
                name: "UpdateRequestMutes");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "ReviewableOrders");
        }
    }
}
