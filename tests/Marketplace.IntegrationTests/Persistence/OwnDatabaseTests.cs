using System.Data.Common;
using Marketplace.IntegrationTests.Journeys;
using Marketplace.Kernel.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Marketplace.IntegrationTests.Persistence;

/// <summary>Modules share no transactions or joins, so each can have its own database.</summary>
public sealed class OwnDatabaseTests
{
    [SqliteFact("one folder per database")]
    public async Task With_orders_in_another_place_the_market_goes_on_as_ever()
    {
        using var market = new Market();
        var (own, shared) = ($"{market.Folder}/elsewhere/orders.db", $"{market.Folder}/orders.db");
        market.Settings["ConnectionStrings:Orders"] = $"Data Source={own};Pooling=False";
        var journey = await OrderJourney.Begin(market);
        await journey.Buy();
        await journey.Approve();
        await journey.Pay();
        await journey.Send();
        await journey.Close();
        await journey.Review(5, "It pours without a drop.");

        (await market.Visitor().Open($"/sellers/{journey.Shop}")).Text.ShouldContain("It pours without a drop.");
        (await journey.Seller.Open("/notices")).Text.ShouldContain("Teapot with a bamboo handle");
        (await market.Visitor().Open("/health/ready")).Body.ShouldBe("Healthy");
        (await market.Deliver()).ShouldBe(0);
        (Orders(own), Orders(shared)).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("orders", "Data Source=elsewhere.db", null, "elsewhere.db")]
    [InlineData("offers", "Data Source=elsewhere.db", null, "data/offers.db")]
    [InlineData("orders", "", "Data Source=/srv/{module}/all.db", "/srv/orders/all.db")]
    [InlineData("orders", null, "Data Source=/srv/{module}.db", "/srv/orders.db")]
    public void On_SQLite_a_module_has_its_own_file_or_one_of_the_shared_pattern(string schema, string? orders, string? shared, string file) =>
        new SqliteConnectionStringBuilder(Database.ConnectionString(Configured("Sqlite", orders, shared), schema)).DataSource.ShouldBe(file);

    [Theory]
    [InlineData("orders", "Server=second;Database=Orders", "Server=first;Database=Marketplace", "second", "Orders")]
    [InlineData("offers", "Server=second;Database=Orders", "Server=first;Database=Marketplace", "first", "Marketplace")]
    [InlineData("offers", null, "Server={module}.example;Database=Marketplace_{module}", "offers.example", "Marketplace_offers")]
    public void On_SQL_Server_a_module_has_its_own_server_or_the_shared_one(string schema, string? orders, string? shared, string server, string database)
    {
        var found = new SqlConnectionStringBuilder(Database.ConnectionString(Configured("SqlServer", orders, shared), schema));
        (found.DataSource, found.InitialCatalog).ShouldBe((server, database));
    }

    [Theory]
    [InlineData("Server=first", 3, 5)]
    [InlineData("Server=first;Connect Retry Count=0", 0, 5)]
    [InlineData("Server=first;ConnectRetryCount=7;ConnectRetryInterval=2", 7, 2)]
    public void A_broken_connection_is_tried_again_unless_the_connection_string_says_how(string shared, int count, int interval)
    {
        var found = new SqlConnectionStringBuilder(Database.ConnectionString(Configured("SqlServer", null, shared), "orders"));
        (found.ConnectRetryCount, found.ConnectRetryInterval).ShouldBe((count, interval));
    }

    [Fact]
    public void Without_any_SQL_Server_is_asked_for_one() =>
        Should.Throw<InvalidOperationException>(() => Database.ConnectionString(Configured("SqlServer", null, null), "orders"))
            .Message.ShouldContain("ConnectionStrings:Marketplace");

    private static IConfiguration Configured(string provider, string? orders, string? shared) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Orders"] = orders,
            ["ConnectionStrings:Marketplace"] = shared,
        }).Build();

    private static long Orders(string file)
    {
        using DbConnection connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM Orders";
        return (long)count.ExecuteScalar()!;
    }
}
