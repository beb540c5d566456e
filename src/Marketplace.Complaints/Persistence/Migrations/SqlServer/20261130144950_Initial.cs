using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Complaints.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "complaints");

            migrationBuilder.CreateTable(
                name: "Claims",
                schema: "complaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PausedSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PausedFor = table.Column<long>(type: "bigint", nullable: false),
                    SolvedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsLate = table.Column<bool>(type: "bit", nullable: false),
                    SilentUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HeardAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ActAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Paid = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    End = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EscalatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RefundId = table.Column<long>(type: "bigint", nullable: true),
                    RefundAmount = table.Column<long>(type: "bigint", nullable: false),
                    ReportedRefund = table.Column<long>(type: "bigint", nullable: false),
                    RefundAnswerBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsRepeated = table.Column<bool>(type: "bit", nullable: false),
                    IsUntrue = table.Column<bool>(type: "bit", nullable: false),
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
                    table.PrimaryKey("PK_Claims", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomerReports",
                schema: "complaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    CustomerId = table.Column<long>(type: "bigint", nullable: false),
                    CustomerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    FiledAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LapsesAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsAfterNegativeReview = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Dispute = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DisputedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ruling = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
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
                    table.PrimaryKey("PK_CustomerReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Customers",
                schema: "complaints",
                columns: table => new
                {
                    CustomerId = table.Column<long>(type: "bigint", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Finished = table.Column<int>(type: "int", nullable: false),
                    Canceled = table.Column<int>(type: "int", nullable: false),
                    Reviews = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.CustomerId);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceFiles",
                schema: "complaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "complaints",
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
                schema: "complaints",
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
                name: "Orders",
                schema: "complaints",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    ChargedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PromisedDeliveryAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tracking = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RefundedOutsideAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NeverPaidAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsUnpaid = table.Column<bool>(type: "bit", nullable: false),
                    IsPaidByCard = table.Column<bool>(type: "bit", nullable: false),
                    Refunded = table.Column<long>(type: "bigint", nullable: false),
                    Turn = table.Column<int>(type: "int", nullable: false),
                    CanceledBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IsLate = table.Column<bool>(type: "bit", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Exemption = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawalLapsedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.OrderId);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "complaints",
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
                name: "RedSellers",
                schema: "complaints",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RedSellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                schema: "complaints",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    CustomerId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    IsPublished = table.Column<bool>(type: "bit", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "bit", nullable: false),
                    NegativeAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Turn = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.OrderId);
                });

            migrationBuilder.CreateTable(
                name: "Sellers",
                schema: "complaints",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "StandingDays",
                schema: "complaints",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<int>(type: "int", nullable: false),
                    Orders = table.Column<int>(type: "int", nullable: false),
                    Canceled = table.Column<int>(type: "int", nullable: false),
                    Late = table.Column<int>(type: "int", nullable: false),
                    Claims = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingDays", x => new { x.SellerId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "Translations",
                schema: "complaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Original = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    From = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Engine = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Translations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Withdrawals",
                schema: "complaints",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    End = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AddressBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AsksWhetherSent = table.Column<bool>(type: "bit", nullable: false),
                    ActAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RefundAmount = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Withdrawals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                schema: "complaints",
                columns: table => new
                {
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    Ruling = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.ClaimId);
                    table.ForeignKey(
                        name: "FK_Decisions_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalSchema: "complaints",
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                schema: "complaints",
                columns: table => new
                {
                    Position = table.Column<int>(type: "int", nullable: false),
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Solution = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnswerBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reminders = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => new { x.ClaimId, x.Position });
                    table.ForeignKey(
                        name: "FK_Offers_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalSchema: "complaints",
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Returns",
                schema: "complaints",
                columns: table => new
                {
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    To_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    To_Street = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    To_PostalCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    To_City = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    To_Country = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AgreedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SendBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LapsesAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tracking = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reminders = table.Column<int>(type: "int", nullable: false),
                    RefundAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Returns", x => x.ClaimId);
                    table.ForeignKey(
                        name: "FK_Returns_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalSchema: "complaints",
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Timeline",
                schema: "complaints",
                columns: table => new
                {
                    Position = table.Column<int>(type: "int", nullable: false),
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    Who = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Timeline", x => new { x.ClaimId, x.Position });
                    table.ForeignKey(
                        name: "FK_Timeline_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalSchema: "complaints",
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceChunks",
                schema: "complaints",
                columns: table => new
                {
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceChunks", x => new { x.FileId, x.Position });
                    table.ForeignKey(
                        name: "FK_EvidenceChunks_EvidenceFiles_FileId",
                        column: x => x.FileId,
                        principalSchema: "complaints",
                        principalTable: "EvidenceFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawalReturns",
                schema: "complaints",
                columns: table => new
                {
                    WithdrawalId = table.Column<long>(type: "bigint", nullable: false),
                    To_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    To_Street = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    To_PostalCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    To_City = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    To_Country = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AgreedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SendBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LapsesAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tracking = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reminders = table.Column<int>(type: "int", nullable: false),
                    RefundAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawalReturns", x => x.WithdrawalId);
                    table.ForeignKey(
                        name: "FK_WithdrawalReturns_Withdrawals_WithdrawalId",
                        column: x => x.WithdrawalId,
                        principalSchema: "complaints",
                        principalTable: "Withdrawals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawalTimeline",
                schema: "complaints",
                columns: table => new
                {
                    Position = table.Column<int>(type: "int", nullable: false),
                    WithdrawalId = table.Column<long>(type: "bigint", nullable: false),
                    Who = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawalTimeline", x => new { x.WithdrawalId, x.Position });
                    table.ForeignKey(
                        name: "FK_WithdrawalTimeline_Withdrawals_WithdrawalId",
                        column: x => x.WithdrawalId,
                        principalSchema: "complaints",
                        principalTable: "Withdrawals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "Decided",
                schema: "complaints",
                table: "Claims",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_ActAt",
                schema: "complaints",
                table: "Claims",
                column: "ActAt",
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_BuyerId_Id",
                schema: "complaints",
                table: "Claims",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Cause_DecidedAt",
                schema: "complaints",
                table: "Claims",
                columns: new[] { "Cause", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_ClaimedById_Priority_DueAt",
                schema: "complaints",
                table: "Claims",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_OfferId_OpenedAt",
                schema: "complaints",
                table: "Claims",
                columns: new[] { "OfferId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_OrderId_Id",
                schema: "complaints",
                table: "Claims",
                columns: new[] { "OrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_SellerId_Id",
                schema: "complaints",
                table: "Claims",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "OneOpen",
                schema: "complaints",
                table: "Claims",
                column: "OrderId",
                unique: true,
                filter: "[State] <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "Queue",
                schema: "complaints",
                table: "Claims",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[State] = 'Escalated'");

            migrationBuilder.CreateIndex(
                name: "Decided",
                schema: "complaints",
                table: "CustomerReports",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerReports_ClaimedById_Priority_DueAt",
                schema: "complaints",
                table: "CustomerReports",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerReports_CustomerId_Id",
                schema: "complaints",
                table: "CustomerReports",
                columns: new[] { "CustomerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerReports_LapsesAt",
                schema: "complaints",
                table: "CustomerReports",
                column: "LapsesAt",
                filter: "[EndedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerReports_OrderId_Id",
                schema: "complaints",
                table: "CustomerReports",
                columns: new[] { "OrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerReports_SellerId_Id",
                schema: "complaints",
                table: "CustomerReports",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerReports_Type_DecidedAt",
                schema: "complaints",
                table: "CustomerReports",
                columns: new[] { "Type", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "OneShown",
                schema: "complaints",
                table: "CustomerReports",
                columns: new[] { "SellerId", "CustomerId" },
                unique: true,
                filter: "[EndedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "Queue",
                schema: "complaints",
                table: "CustomerReports",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[State] = 'Disputed'");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_CaseId_Id",
                schema: "complaints",
                table: "EvidenceFiles",
                columns: new[] { "CaseId", "Id" },
                filter: "[CaseId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_OwnerId_Id",
                schema: "complaints",
                table: "EvidenceFiles",
                columns: new[] { "OwnerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_SubjectId_OwnerId_Fingerprint",
                schema: "complaints",
                table: "EvidenceFiles",
                columns: new[] { "SubjectId", "OwnerId", "Fingerprint" },
                unique: true,
                filter: "[CaseId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_UploadedAt",
                schema: "complaints",
                table: "EvidenceFiles",
                column: "UploadedAt",
                filter: "[CaseId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                schema: "complaints",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_BuyerId_OrderId",
                schema: "complaints",
                table: "Orders",
                columns: new[] { "BuyerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SellerId_OrderId",
                schema: "complaints",
                table: "Orders",
                columns: new[] { "SellerId", "OrderId" });

            migrationBuilder.CreateIndex(
                name: "MayBeLate",
                schema: "complaints",
                table: "Orders",
                column: "PromisedDeliveryAt",
                filter: "[Stage] = 'Paid' AND [SentAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "NeverPaid",
                schema: "complaints",
                table: "Orders",
                columns: new[] { "SellerId", "OrderId" },
                filter: "[NeverPaidAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "complaints",
                table: "Outbox",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "complaints",
                table: "Outbox",
                column: "ParkedAt",
                filter: "[ParkedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_CustomerId_SellerId",
                schema: "complaints",
                table: "Reviews",
                columns: new[] { "CustomerId", "SellerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Translations_DueAt",
                schema: "complaints",
                table: "Translations",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Translations_Hash_Language",
                schema: "complaints",
                table: "Translations",
                columns: new[] { "Hash", "Language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_ActAt",
                schema: "complaints",
                table: "Withdrawals",
                column: "ActAt",
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_BuyerId_Id",
                schema: "complaints",
                table: "Withdrawals",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_OrderId",
                schema: "complaints",
                table: "Withdrawals",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_SellerId_Id",
                schema: "complaints",
                table: "Withdrawals",
                columns: new[] { "SellerId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerReports",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Customers",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Decisions",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "EvidenceChunks",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "JobLeases",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Offers",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Orders",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "RedSellers",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Returns",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Reviews",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Sellers",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "StandingDays",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Timeline",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Translations",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "WithdrawalReturns",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "WithdrawalTimeline",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "EvidenceFiles",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Claims",
                schema: "complaints");

            migrationBuilder.DropTable(
                name: "Withdrawals",
                schema: "complaints");
        }
    }
}
