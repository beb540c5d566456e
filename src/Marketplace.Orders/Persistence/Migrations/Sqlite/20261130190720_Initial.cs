using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Orders.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AmountCases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Before = table.Column<long>(type: "INTEGER", nullable: false),
                    Wanted = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: false),
                    IsApproved = table.Column<bool>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAs = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AmountCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BlockedCustomers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BlockedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlockedCustomers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomOrders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Token = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ConversationId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsInquiry = table.Column<bool>(type: "INTEGER", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    OfStock = table.Column<int>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    UsualAmount = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    DaysToDeliver = table.Column<int>(type: "INTEGER", nullable: false),
                    Exemption = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MadeAt = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<string>(type: "TEXT", nullable: false),
                    ActAt = table.Column<string>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: true),
                    AcceptedAt = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<string>(type: "TEXT", nullable: true),
                    UnpaidAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomOrders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliveredContents",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DraftedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveredContents", x => new { x.OrderId, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "Disputes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChargeId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EvidenceBy = table.Column<string>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    EvidenceAt = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disputes", x => x.Id);
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
                name: "MoneyCases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PaymentId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: false),
                    TriedAt = table.Column<string>(type: "TEXT", nullable: false),
                    NextAttemptAt = table.Column<string>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsWon = table.Column<bool>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAs = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MoneyCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberParts",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberParts", x => new { x.Word, x.OrderId });
                });

            migrationBuilder.CreateTable(
                name: "OpenClaimCounts",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenClaimCounts", x => new { x.PersonId, x.Side });
                });

            migrationBuilder.CreateTable(
                name: "OrderCounts",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderCounts", x => new { x.PersonId, x.Side, x.Stage });
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ConfirmBy = table.Column<string>(type: "TEXT", nullable: true),
                    PayBy = table.Column<string>(type: "TEXT", nullable: true),
                    OpenProposalId = table.Column<long>(type: "INTEGER", nullable: true),
                    IsAskingForTime = table.Column<bool>(type: "INTEGER", nullable: false),
                    OpenAmountCaseId = table.Column<long>(type: "INTEGER", nullable: true),
                    ClosesAt = table.Column<string>(type: "TEXT", nullable: false),
                    ActAt = table.Column<string>(type: "TEXT", nullable: true),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    StoppedAt = table.Column<string>(type: "TEXT", nullable: true),
                    OfferId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    UnitPrice = table.Column<long>(type: "INTEGER", nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    RefundedAmount = table.Column<long>(type: "INTEGER", nullable: false),
                    OwedAmount = table.Column<long>(type: "INTEGER", nullable: false),
                    OwedSince = table.Column<string>(type: "TEXT", nullable: true),
                    OpenClaimId = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlacedAt = table.Column<string>(type: "TEXT", nullable: false),
                    PromisedStartAt = table.Column<string>(type: "TEXT", nullable: false),
                    PromisedDeliveryAt = table.Column<string>(type: "TEXT", nullable: false),
                    ShippingMin = table.Column<int>(type: "INTEGER", nullable: true),
                    ShippingMax = table.Column<int>(type: "INTEGER", nullable: true),
                    Exemption = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StartedAt = table.Column<string>(type: "TEXT", nullable: true),
                    FirstAnswerAt = table.Column<string>(type: "TEXT", nullable: true),
                    SaidPaidAt = table.Column<string>(type: "TEXT", nullable: true),
                    PaidAt = table.Column<string>(type: "TEXT", nullable: true),
                    PaidBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ChargeId = table.Column<long>(type: "INTEGER", nullable: true),
                    PendingChargeId = table.Column<long>(type: "INTEGER", nullable: true),
                    PendingRefundId = table.Column<long>(type: "INTEGER", nullable: true),
                    SentAt = table.Column<string>(type: "TEXT", nullable: true),
                    Tracking = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DeliveryNote = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<string>(type: "TEXT", nullable: true),
                    RemindedAt = table.Column<string>(type: "TEXT", nullable: true),
                    DisputeId = table.Column<long>(type: "INTEGER", nullable: true),
                    IsInquiry = table.Column<bool>(type: "INTEGER", nullable: false),
                    EvidenceBy = table.Column<string>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_Orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrderWords",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderWords", x => new { x.PersonId, x.Side, x.Word, x.OrderId });
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
                name: "Payments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Token = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CardEnding = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    ChargeId = table.Column<long>(type: "INTEGER", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Clarification = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    RequestedAt = table.Column<string>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<string>(type: "TEXT", nullable: true),
                    SessionId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PageUrl = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsByHand = table.Column<bool>(type: "INTEGER", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    RetryAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrivateNotes",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivateNotes", x => new { x.OrderId, x.AuthorId });
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    DeliverBy = table.Column<string>(type: "TEXT", nullable: true),
                    Total = table.Column<long>(type: "INTEGER", nullable: true),
                    DeliverByBefore = table.Column<string>(type: "TEXT", nullable: true),
                    TotalBefore = table.Column<long>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    MadeAt = table.Column<string>(type: "TEXT", nullable: false),
                    RemindAt = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SalesWeeks",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Week = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Orders = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesWeeks", x => new { x.SellerId, x.Week, x.Currency });
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
                name: "TestGatewayLedger",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChargeKey = table.Column<long>(type: "INTEGER", nullable: true),
                    Token = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TestGatewayLedger", x => new { x.Key, x.Attempt });
                });

            migrationBuilder.CreateTable(
                name: "DeliveredFiles",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveredFiles", x => new { x.OrderId, x.Position });
                    table.ForeignKey(
                        name: "FK_DeliveredFiles_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Extras",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Extras", x => new { x.OrderId, x.Position });
                    table.ForeignKey(
                        name: "FK_Extras_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrderHistory",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Until = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderHistory", x => new { x.OrderId, x.Position });
                    table.ForeignKey(
                        name: "FK_OrderHistory_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "Decided",
                table: "AmountCases",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AmountCases_ClaimedById_Priority_DueAt",
                table: "AmountCases",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AmountCases_OrderId",
                table: "AmountCases",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "OpenOfSeller",
                table: "AmountCases",
                column: "SellerId",
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "Queue",
                table: "AmountCases",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BlockedCustomers_CustomerId",
                table: "BlockedCustomers",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_BlockedCustomers_SellerId_CustomerId",
                table: "BlockedCustomers",
                columns: new[] { "SellerId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BlockedCustomers_SellerId_Id",
                table: "BlockedCustomers",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_ActAt",
                table: "CustomOrders",
                column: "ActAt",
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_BuyerId_ExpiresAt",
                table: "CustomOrders",
                columns: new[] { "BuyerId", "ExpiresAt" },
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_BuyerId_Id",
                table: "CustomOrders",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_ConversationId_Id",
                table: "CustomOrders",
                columns: new[] { "ConversationId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_SellerId_Id",
                table: "CustomOrders",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomOrders_Token",
                table: "CustomOrders",
                column: "Token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeliveredContents_DraftedAt",
                table: "DeliveredContents",
                column: "DraftedAt",
                filter: "[DraftedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_OrderId_Id",
                table: "Disputes",
                columns: new[] { "OrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_Reference",
                table: "Disputes",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "OpenDisputes",
                table: "Disputes",
                column: "Id",
                filter: "[EndedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "Decided1",
                table: "MoneyCases",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MoneyCases_ClaimedById_Priority_DueAt",
                table: "MoneyCases",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MoneyCases_OrderId",
                table: "MoneyCases",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_MoneyCases_PaymentId_Kind",
                table: "MoneyCases",
                columns: new[] { "PaymentId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "Queue1",
                table: "MoneyCases",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "DisputesOfSeller",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[DisputeId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ActAt",
                table: "Orders",
                column: "ActAt",
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_BuyerId_Id",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_BuyerId_Stage_Id",
                table: "Orders",
                columns: new[] { "BuyerId", "Stage", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_OwedSince",
                table: "Orders",
                column: "OwedSince",
                filter: "[OwedSince] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SellerId_Id",
                table: "Orders",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_SellerId_Stage_Id",
                table: "Orders",
                columns: new[] { "SellerId", "Stage", "Id" });

            migrationBuilder.CreateIndex(
                name: "OpenClaimsOfBuyer",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" },
                filter: "[OpenClaimId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "OpenClaimsOfSeller",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[OpenClaimId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "OwedBySeller",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[OwedAmount] > 0");

            migrationBuilder.CreateIndex(
                name: "ProposalsToBuyer",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" },
                filter: "[OpenProposalId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "SaidPaidToSeller",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[SaidPaidAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "UnconfirmedOfBuyer",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" },
                filter: "[ConfirmBy] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "WithdrawalsOfBuyer",
                table: "Orders",
                columns: new[] { "BuyerId", "Id" },
                filter: "[WithdrawnAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "WithdrawalsOfSeller",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[WithdrawnAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderWords_OrderId_PersonId_Side_Word",
                table: "OrderWords",
                columns: new[] { "OrderId", "PersonId", "Side", "Word" });

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
                name: "IX_Payments_OrderId_Id",
                table: "Payments",
                columns: new[] { "OrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Reference",
                table: "Payments",
                column: "Reference",
                filter: "[Reference] <> ''");

            migrationBuilder.CreateIndex(
                name: "OnePendingCharge",
                table: "Payments",
                column: "OrderId",
                unique: true,
                filter: "[State] = 'Pending' AND [ChargeId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "OnePendingRefund",
                table: "Payments",
                column: "ChargeId",
                unique: true,
                filter: "[State] = 'Pending' AND [ChargeId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "PendingPayments",
                table: "Payments",
                columns: new[] { "RequestedAt", "Id" },
                filter: "[State] = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "RefusedRefunds",
                table: "Payments",
                column: "RetryAt",
                filter: "[State] = 'Refused'");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_RemindAt",
                table: "Proposals",
                column: "RemindAt",
                filter: "[RemindAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TestGatewayLedger_ChargeKey",
                table: "TestGatewayLedger",
                column: "ChargeKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AmountCases");

            migrationBuilder.DropTable(
                name: "BlockedCustomers");

            migrationBuilder.DropTable(
                name: "CustomOrders");

            migrationBuilder.DropTable(
                name: "DeliveredContents");

            migrationBuilder.DropTable(
                name: "DeliveredFiles");

            migrationBuilder.DropTable(
                name: "Disputes");

            migrationBuilder.DropTable(
                name: "Extras");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "MoneyCases");

            migrationBuilder.DropTable(
                name: "NumberParts");

            migrationBuilder.DropTable(
                name: "OpenClaimCounts");

            migrationBuilder.DropTable(
                name: "OrderCounts");

            migrationBuilder.DropTable(
                name: "OrderHistory");

            migrationBuilder.DropTable(
                name: "OrderWords");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Payments");

            migrationBuilder.DropTable(
                name: "PrivateNotes");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "SalesWeeks");

            migrationBuilder.DropTable(
                name: "SellerPauses");

            migrationBuilder.DropTable(
                name: "TestGatewayLedger");

            migrationBuilder.DropTable(
                name: "Orders");
        }
    }
}
