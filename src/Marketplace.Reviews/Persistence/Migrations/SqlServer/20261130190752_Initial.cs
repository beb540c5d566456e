using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Reviews.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reviews");

            migrationBuilder.CreateTable(
                name: "Compensations",
                schema: "reviews",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Given = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Compensations", x => x.OrderId);
                });

            migrationBuilder.CreateTable(
                name: "ContestedRefusals",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Relation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsAllowed = table.Column<bool>(type: "bit", nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DecidedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Priority = table.Column<int>(type: "int", nullable: false),
                    QueuedAs = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedById = table.Column<long>(type: "bigint", nullable: true),
                    ClaimedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContestedRefusals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "reviews",
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
                schema: "reviews",
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
                name: "LedgerCheckpoints",
                schema: "reviews",
                columns: table => new
                {
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerCheckpoints", x => x.Size);
                });

            migrationBuilder.CreateTable(
                name: "LedgerDays",
                schema: "reviews",
                columns: table => new
                {
                    Day = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Sellers = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                schema: "reviews",
                columns: table => new
                {
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<byte[]>(type: "varbinary(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => x.Position);
                });

            migrationBuilder.CreateTable(
                name: "LedgerHeads",
                schema: "reviews",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Totals_Communication = table.Column<int>(type: "int", nullable: false),
                    Totals_Count = table.Column<int>(type: "int", nullable: false),
                    Totals_Fulfillment = table.Column<int>(type: "int", nullable: false),
                    Totals_Negative = table.Column<int>(type: "int", nullable: false),
                    Totals_Neutral = table.Column<int>(type: "int", nullable: false),
                    Totals_Positive = table.Column<int>(type: "int", nullable: false),
                    Totals_StartTime = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerHeads", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "LedgerKeys",
                schema: "reviews",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    Verifier = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Protected = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    IntroducedBy = table.Column<long>(type: "bigint", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerKeys", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "LedgerTiles",
                schema: "reviews",
                columns: table => new
                {
                    Tree = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<long>(type: "bigint", nullable: false),
                    Hashes = table.Column<byte[]>(type: "varbinary(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerTiles", x => new { x.Tree, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "LevelChanges",
                schema: "reviews",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Finished = table.Column<int>(type: "int", nullable: false),
                    Positive = table.Column<int>(type: "int", nullable: false),
                    Negative = table.Column<int>(type: "int", nullable: false),
                    Standing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Responded = table.Column<int>(type: "int", nullable: false),
                    InTime = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LevelChanges", x => new { x.SellerId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "Levels",
                schema: "reviews",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LookedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Levels", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "reviews",
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
                name: "ReviewableOrders",
                schema: "reviews",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EndedBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsPaid = table.Column<bool>(type: "bit", nullable: false),
                    IsAnsweredInTime = table.Column<bool>(type: "bit", nullable: false),
                    Given = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Facts_FirstAnswerAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Facts_PlacedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Facts_PromisedDeliveryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Facts_PromisedStartAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Facts_SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Facts_StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewableOrders", x => x.OrderId);
                });

            migrationBuilder.CreateTable(
                name: "ReviewedOffers",
                schema: "reviews",
                columns: table => new
                {
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewedOffers", x => x.OfferId);
                });

            migrationBuilder.CreateTable(
                name: "ReviewPictureFiles",
                schema: "reviews",
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
                    table.PrimaryKey("PK_ReviewPictureFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Scores",
                schema: "reviews",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<int>(type: "int", nullable: false),
                    Changes = table.Column<int>(type: "int", nullable: false),
                    Tally_Communication = table.Column<int>(type: "int", nullable: false),
                    Tally_Count = table.Column<int>(type: "int", nullable: false),
                    Tally_Fulfillment = table.Column<int>(type: "int", nullable: false),
                    Tally_Negative = table.Column<int>(type: "int", nullable: false),
                    Tally_Neutral = table.Column<int>(type: "int", nullable: false),
                    Tally_Positive = table.Column<int>(type: "int", nullable: false),
                    Tally_Stars1 = table.Column<int>(type: "int", nullable: false),
                    Tally_Stars2 = table.Column<int>(type: "int", nullable: false),
                    Tally_Stars3 = table.Column<int>(type: "int", nullable: false),
                    Tally_Stars4 = table.Column<int>(type: "int", nullable: false),
                    Tally_Stars5 = table.Column<int>(type: "int", nullable: false),
                    Tally_StartTime = table.Column<int>(type: "int", nullable: false),
                    Tally_WithComment = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scores", x => new { x.Kind, x.SubjectId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "SellerOrders",
                schema: "reviews",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<int>(type: "int", nullable: false),
                    Finished = table.Column<int>(type: "int", nullable: false),
                    Responded = table.Column<int>(type: "int", nullable: false),
                    InTime = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerOrders", x => new { x.SellerId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "Shops",
                schema: "reviews",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Country = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Shops", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "UpdateRequestMutes",
                schema: "reviews",
                columns: table => new
                {
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    MutedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UpdateRequestMutes", x => new { x.BuyerId, x.SellerId });
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    Comment = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    HasComment = table.Column<int>(type: "int", nullable: false),
                    Reply = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    RepliedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReplyChangedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    WithdrawalWords = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ShownPictures = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    PicturesTakenOut = table.Column<int>(type: "int", nullable: false),
                    UnderReviewSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ruled = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RuledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IsRuledOnReport = table.Column<bool>(type: "bit", nullable: false),
                    TakenOut = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    CaseTurn = table.Column<int>(type: "int", nullable: false),
                    UpdateRequestedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ratings_Communication = table.Column<int>(type: "int", nullable: false),
                    Ratings_Fulfillment = table.Column<int>(type: "int", nullable: false),
                    Ratings_StartTime = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reviews_ReviewableOrders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "reviews",
                        principalTable: "ReviewableOrders",
                        principalColumn: "OrderId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerPending",
                schema: "reviews",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    Turn = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Counts = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Ruling = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Comment = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Reply = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    Change_Communication = table.Column<int>(type: "int", nullable: false),
                    Change_Count = table.Column<int>(type: "int", nullable: false),
                    Change_Fulfillment = table.Column<int>(type: "int", nullable: false),
                    Change_Negative = table.Column<int>(type: "int", nullable: false),
                    Change_Neutral = table.Column<int>(type: "int", nullable: false),
                    Change_Positive = table.Column<int>(type: "int", nullable: false),
                    Change_StartTime = table.Column<int>(type: "int", nullable: false),
                    Ratings_Communication = table.Column<int>(type: "int", nullable: false),
                    Ratings_Fulfillment = table.Column<int>(type: "int", nullable: false),
                    Ratings_StartTime = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerPending", x => new { x.ReviewId, x.Turn });
                    table.ForeignKey(
                        name: "FK_LedgerPending_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewCases",
                schema: "reviews",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Ruling = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RuledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsFinal = table.Column<bool>(type: "bit", nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Passage = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Pictures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsReport = table.Column<bool>(type: "bit", nullable: false),
                    AppealUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewCases", x => new { x.ReviewId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_ReviewCases_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewPictures",
                schema: "reviews",
                columns: table => new
                {
                    PictureId = table.Column<long>(type: "bigint", nullable: false),
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    Width = table.Column<int>(type: "int", nullable: false),
                    Height = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Look = table.Column<long>(type: "bigint", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsTakenOut = table.Column<bool>(type: "bit", nullable: false),
                    IsPublic = table.Column<bool>(type: "bit", nullable: false),
                    DestroyAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewPictures", x => x.PictureId);
                    table.ForeignKey(
                        name: "FK_ReviewPictures_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewVersions",
                schema: "reviews",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Comment = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Ratings_Communication = table.Column<int>(type: "int", nullable: false),
                    Ratings_Fulfillment = table.Column<int>(type: "int", nullable: false),
                    Ratings_StartTime = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewVersions", x => new { x.ReviewId, x.ReplacedAt });
                    table.ForeignKey(
                        name: "FK_ReviewVersions_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewWords",
                schema: "reviews",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReviewId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewWords", x => new { x.SellerId, x.Word, x.ReviewId });
                    table.ForeignKey(
                        name: "FK_ReviewWords_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TextSalts",
                schema: "reviews",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    Commitment = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Salt = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    IsReply = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TextSalts", x => new { x.ReviewId, x.Commitment });
                    table.ForeignKey(
                        name: "FK_TextSalts_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "Decided",
                schema: "reviews",
                table: "ContestedRefusals",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContestedRefusals_ClaimedById_Priority_DueAt",
                schema: "reviews",
                table: "ContestedRefusals",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContestedRefusals_OrderId",
                schema: "reviews",
                table: "ContestedRefusals",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "Queue",
                schema: "reviews",
                table: "ContestedRefusals",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                schema: "reviews",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_ReviewId_Position",
                schema: "reviews",
                table: "LedgerEntries",
                columns: new[] { "ReviewId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_SellerId_Seq",
                schema: "reviews",
                table: "LedgerEntries",
                columns: new[] { "SellerId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerHeads_Number",
                schema: "reviews",
                table: "LedgerHeads",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerPending_At_ReviewId_Turn",
                schema: "reviews",
                table: "LedgerPending",
                columns: new[] { "At", "ReviewId", "Turn" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "reviews",
                table: "Outbox",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "reviews",
                table: "Outbox",
                column: "ParkedAt",
                filter: "[ParkedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewableOrders_BuyerId_OrderId",
                schema: "reviews",
                table: "ReviewableOrders",
                columns: new[] { "BuyerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewableOrders_BuyerId_SellerId_OrderId",
                schema: "reviews",
                table: "ReviewableOrders",
                columns: new[] { "BuyerId", "SellerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewableOrders_SellerId_OrderId",
                schema: "reviews",
                table: "ReviewableOrders",
                columns: new[] { "SellerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewedOffers_SellerId_Title",
                schema: "reviews",
                table: "ReviewedOffers",
                columns: new[] { "SellerId", "Title" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPictureFiles_DraftedAt",
                schema: "reviews",
                table: "ReviewPictureFiles",
                column: "DraftedAt",
                filter: "[DraftedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPictureFiles_DraftOf",
                schema: "reviews",
                table: "ReviewPictureFiles",
                column: "DraftOf",
                filter: "[DraftOf] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPictures_DestroyAt",
                schema: "reviews",
                table: "ReviewPictures",
                column: "DestroyAt",
                filter: "[DestroyAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPictures_ReviewId",
                schema: "reviews",
                table: "ReviewPictures",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_OrderId",
                schema: "reviews",
                table: "Reviews",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_HasComment_Id",
                schema: "reviews",
                table: "Reviews",
                columns: new[] { "SellerId", "HasComment", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_Id",
                schema: "reviews",
                table: "Reviews",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_OfferId_Id",
                schema: "reviews",
                table: "Reviews",
                columns: new[] { "SellerId", "OfferId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_Tone_Id",
                schema: "reviews",
                table: "Reviews",
                columns: new[] { "SellerId", "Tone", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewWords_ReviewId_SellerId_Word",
                schema: "reviews",
                table: "ReviewWords",
                columns: new[] { "ReviewId", "SellerId", "Word" });

            migrationBuilder.CreateIndex(
                name: "IX_Shops_Shop",
                schema: "reviews",
                table: "Shops",
                column: "Shop",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UpdateRequestMutes_SellerId",
                schema: "reviews",
                table: "UpdateRequestMutes",
                column: "SellerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Compensations",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ContestedRefusals",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "JobLeases",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "LedgerCheckpoints",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "LedgerDays",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "LedgerEntries",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "LedgerHeads",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "LedgerKeys",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "LedgerPending",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "LedgerTiles",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "LevelChanges",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "Levels",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewCases",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewedOffers",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewPictureFiles",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewPictures",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewVersions",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewWords",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "Scores",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "SellerOrders",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "Shops",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "TextSalts",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "UpdateRequestMutes",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "Reviews",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewableOrders",
                schema: "reviews");
        }
    }
}
