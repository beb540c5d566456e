using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Orders.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "orders");

            migrationBuilder.CreateTable(
                name: "AmountCases",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Before = table.Column<long>(type: "bigint", nullable: false),
                    Wanted = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsApproved = table.Column<bool>(type: "bit", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Priority = table.Column<int>(type: "int", nullable: false),
                    QueuedAs = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedById = table.Column<long>(type: "bigint", nullable: true),
                    ClaimedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AmountCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BlockedCustomers",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    CustomerId = table.Column<long>(type: "bigint", nullable: false),
                    CustomerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    BlockedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlockedCustomers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomOrders",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Token = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ConversationId = table.Column<long>(type: "bigint", nullable: false),
                    IsInquiry = table.Column<bool>(type: "bit", nullable: false),
                    About = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    OfStock = table.Column<int>(type: "int", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    UsualAmount = table.Column<long>(type: "bigint", nullable: true),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    DaysToDeliver = table.Column<int>(type: "int", nullable: false),
                    Exemption = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UnpaidAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomOrders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliveredContents",
                schema: "orders",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveredContents", x => new { x.OrderId, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "Disputes",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ChargeId = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EvidenceBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    EvidenceAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disputes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "orders",
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
                schema: "orders",
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
                name: "MoneyCases",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PaymentId = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TriedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    IsWon = table.Column<bool>(type: "bit", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Priority = table.Column<int>(type: "int", nullable: false),
                    QueuedAs = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedById = table.Column<long>(type: "bigint", nullable: true),
                    ClaimedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MoneyCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberParts",
                schema: "orders",
                columns: table => new
                {
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OrderId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberParts", x => new { x.Word, x.OrderId });
                });

            migrationBuilder.CreateTable(
                name: "OpenClaimCounts",
                schema: "orders",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Side = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenClaimCounts", x => new { x.PersonId, x.Side });
                });

            migrationBuilder.CreateTable(
                name: "OrderCounts",
                schema: "orders",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Side = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderCounts", x => new { x.PersonId, x.Side, x.Stage });
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ConfirmBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PayBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OpenProposalId = table.Column<long>(type: "bigint", nullable: true),
                    IsAskingForTime = table.Column<bool>(type: "bit", nullable: false),
                    OpenAmountCaseId = table.Column<long>(type: "bigint", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reminders = table.Column<int>(type: "int", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OfferId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Quantity = table.Column<int>(type: "int", nullable: false),
                    UnitPrice = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    RefundedAmount = table.Column<long>(type: "bigint", nullable: false),
                    OwedAmount = table.Column<long>(type: "bigint", nullable: false),
                    OwedSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OpenClaimId = table.Column<long>(type: "bigint", nullable: true),
                    EndedClaimId = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PromisedStartAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PromisedDeliveryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ShippingMin = table.Column<int>(type: "int", nullable: true),
                    ShippingMax = table.Column<int>(type: "int", nullable: true),
                    Exemption = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FirstAnswerAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SaidPaidAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PaidAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PaidBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ChargeId = table.Column<long>(type: "bigint", nullable: true),
                    PendingChargeId = table.Column<long>(type: "bigint", nullable: true),
                    PendingRefundId = table.Column<long>(type: "bigint", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Tracking = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DeliveryNote = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DisputeId = table.Column<long>(type: "bigint", nullable: true),
                    IsInquiry = table.Column<bool>(type: "bit", nullable: false),
                    EvidenceBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
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
                    table.PrimaryKey("PK_Orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrderWords",
                schema: "orders",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    Side = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OrderId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderWords", x => new { x.PersonId, x.Side, x.Word, x.OrderId });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "orders",
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
                name: "Payments",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Token = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CardEnding = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    ChargeId = table.Column<long>(type: "bigint", nullable: true),
                    By = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Clarification = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SessionId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PageUrl = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsByHand = table.Column<bool>(type: "bit", nullable: false),
                    Attempt = table.Column<int>(type: "int", nullable: false),
                    RetryAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrivateNotes",
                schema: "orders",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    AuthorId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivateNotes", x => new { x.OrderId, x.AuthorId });
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                schema: "orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    DeliverBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Total = table.Column<long>(type: "bigint", nullable: true),
                    DeliverByBefore = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TotalBefore = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemindAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SalesWeeks",
                schema: "orders",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Week = table.Column<int>(type: "int", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Orders = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesWeeks", x => new { x.SellerId, x.Week, x.Currency });
                });

            migrationBuilder.CreateTable(
                name: "SellerPauses",
                schema: "orders",
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
                name: "TestGatewayLedger",
                schema: "orders",
                columns: table => new
                {
                    Key = table.Column<long>(type: "bigint", nullable: false),
                    Attempt = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ChargeKey = table.Column<long>(type: "bigint", nullable: true),
                    Token = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TestGatewayLedger", x => new { x.Key, x.Attempt });
                });

            migrationBuilder.CreateTable(
                name: "DeliveredFiles",
                schema: "orders",
                columns: table => new
                {
                    Position = table.Column<int>(type: "int", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveredFiles", x => new { x.OrderId, x.Position });
                    table.ForeignKey(
                        name: "FK_DeliveredFiles_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "orders",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Extras",
                schema: "orders",
                columns: table => new
                {
                    Position = table.Column<int>(type: "int", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Extras", x => new { x.OrderId, x.Position });
                    table.ForeignKey(
                        name: "FK_Extras_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "orders",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrderHistory",
                schema: "orders",
                columns: table => new
                {
                    Position = table.Column<int>(type: "int", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Who = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: true),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderHistory", x => new { x.OrderId, x.Position });
                    table.ForeignKey(
                        name: "FK_OrderHistory_Orders_OrderId",
                        column: x => x.OrderId,
                        principalSchema: "orders",
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "Decided",
                schema: "orders",
                table: "AmountCases",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AmountCases_ClaimedById_Priority_DueAt",
                schema: "orders",
                table: "AmountCases",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AmountCases_OrderId",
                schema: "orders",
                table: "AmountCases",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "OpenOfSeller",
                schema: "orders",
                table: "AmountCases",
                column: "SellerId",
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "Queue",
                schema: "orders",
                table: "AmountCases",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BlockedCustomers_CustomerId",
                schema: "orders",
                table: "BlockedCustomers",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_BlockedCustomers_SellerId_CustomerId",
                schema: "orders",
                table: "BlockedCustomers",
                columns: new[] { "SellerId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BlockedCustomers_SellerId_Id",
                schema: "orders",
                table: "BlockedCustomers",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_ActAt",
                schema: "orders",
                table: "CustomOrders",
                column: "ActAt",
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_BuyerId_ExpiresAt",
                schema: "orders",
                table: "CustomOrders",
                columns: new[] { "BuyerId", "ExpiresAt" },
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_BuyerId_Id",
                schema: "orders",
                table: "CustomOrders",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_ConversationId_Id",
                schema: "orders",
                table: "CustomOrders",
                columns: new[] { "ConversationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_SellerId_Id",
                schema: "orders",
                table: "CustomOrders",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_Token",
                schema: "orders",
                table: "CustomOrders",
                column: "Token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeliveredContents_DraftedAt",
                schema: "orders",
                table: "DeliveredContents",
                column: "DraftedAt",
                filter: "[DraftedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_OrderId_Id",
                schema: "orders",
                table: "Disputes",
                columns: new[] { "OrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_Reference",
                schema: "orders",
                table: "Disputes",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "OpenDisputes",
                schema: "orders",
                table: "Disputes",
                column: "Id",
                filter: "[EndedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                schema: "orders",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "Decided",
                schema: "orders",
                table: "MoneyCases",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MoneyCases_ClaimedById_Priority_DueAt",
                schema: "orders",
                table: "MoneyCases",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MoneyCases_OrderId",
                schema: "orders",
                table: "MoneyCases",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_MoneyCases_PaymentId_Kind",
                schema: "orders",
                table: "MoneyCases",
                columns: new[] { "PaymentId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "Queue",
                schema: "orders",
                table: "MoneyCases",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "DisputesOfSeller",
                schema: "orders",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[DisputeId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ActAt",
                schema: "orders",
                table: "Orders",
                column: "ActAt",
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_BuyerId_Id",
                schema: "orders",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_BuyerId_Stage_Id",
                schema: "orders",
                table: "Orders",
                columns: new[] { "BuyerId", "Stage", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_OwedSince",
                schema: "orders",
                table: "Orders",
                column: "OwedSince",
                filter: "[OwedSince] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SellerId_Id",
                schema: "orders",
                table: "Orders",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SellerId_Stage_Id",
                schema: "orders",
                table: "Orders",
                columns: new[] { "SellerId", "Stage", "Id" });

            migrationBuilder.CreateIndex(
                name: "OpenClaimsOfBuyer",
                schema: "orders",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" },
                filter: "[OpenClaimId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "OpenClaimsOfSeller",
                schema: "orders",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[OpenClaimId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "OwedBySeller",
                schema: "orders",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[OwedAmount] > 0");

            migrationBuilder.CreateIndex(
                name: "ProposalsToBuyer",
                schema: "orders",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" },
                filter: "[OpenProposalId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "SaidPaidToSeller",
                schema: "orders",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[SaidPaidAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UnconfirmedOfBuyer",
                schema: "orders",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" },
                filter: "[ConfirmBy] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "WithdrawalsOfBuyer",
                schema: "orders",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" },
                filter: "[WithdrawnAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "WithdrawalsOfSeller",
                schema: "orders",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[WithdrawnAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderWords_OrderId_PersonId_Side_Word",
                schema: "orders",
                table: "OrderWords",
                columns: new[] { "OrderId", "PersonId", "Side", "Word" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "orders",
                table: "Outbox",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "orders",
                table: "Outbox",
                column: "ParkedAt",
                filter: "[ParkedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_OrderId_Id",
                schema: "orders",
                table: "Payments",
                columns: new[] { "OrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Reference",
                schema: "orders",
                table: "Payments",
                column: "Reference",
                filter: "[Reference] <> ''");

            migrationBuilder.CreateIndex(
                name: "OnePendingCharge",
                schema: "orders",
                table: "Payments",
                column: "OrderId",
                unique: true,
                filter: "[State] = 'Pending' AND [ChargeId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "OnePendingRefund",
                schema: "orders",
                table: "Payments",
                column: "ChargeId",
                unique: true,
                filter: "[State] = 'Pending' AND [ChargeId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "PendingPayments",
                schema: "orders",
                table: "Payments",
                columns: new[] { "RequestedAt", "Id" },
                filter: "[State] = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "RefusedRefunds",
                schema: "orders",
                table: "Payments",
                column: "RetryAt",
                filter: "[State] = 'Refused'");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_RemindAt",
                schema: "orders",
                table: "Proposals",
                column: "RemindAt",
                filter: "[RemindAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TestGatewayLedger_ChargeKey",
                schema: "orders",
                table: "TestGatewayLedger",
                column: "ChargeKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AmountCases",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "BlockedCustomers",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "CustomOrders",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "DeliveredContents",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "DeliveredFiles",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Disputes",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Extras",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "JobLeases",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "MoneyCases",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "NumberParts",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "OpenClaimCounts",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "OrderCounts",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "OrderHistory",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "OrderWords",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Payments",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "PrivateNotes",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Proposals",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "SalesWeeks",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "SellerPauses",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "TestGatewayLedger",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "Orders",
                schema: "orders");
        }
    }
}
