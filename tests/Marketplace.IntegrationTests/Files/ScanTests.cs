using System.Net;
using Marketplace.IntegrationTests.Messages;

namespace Marketplace.IntegrationTests.Files;

public sealed class ScanTests
{
    private const string Pending = "We're checking this file for viruses.";

    [ClamdFact, Trait("Rule", "MSG-3")]
    public async Task A_scanned_file_can_be_had_and_one_with_a_virus_is_gone()
    {
        using var clamd = new ClamdServer();
        await using var market = With(clamd.Port);
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var clean = await buyer.Upload("clean.txt", "nothing in here"u8.ToArray());
        var virus = await buyer.Upload("virus.txt", [.. "before "u8, .. ClamdServer.Virus]);
        await market.Deliver();
        (await buyer.Say("Both", clean, virus)).ErrorAt("Files").ShouldBe("“virus.txt” contains a virus and can't be sent.");
        await buyer.Say("One", clean);
        var read = await talk.Open(talk.Seller);
        (await (await read.Follow("clean.txt")).Response.Content.ReadAsStringAsync()).ShouldBe("nothing in here");
        read.Text.ShouldNotContain("not checked");
    }

    [ClamdFact, Trait("Rule", "MSG-3")]
    public async Task A_virus_that_was_sent_before_the_scan_reaches_nobody()
    {
        using var clamd = new ClamdServer();
        // Nobody listens there yet.
        var port = FreePort.Find();
        await using var market = With(port);
        var talk = await Talk.Begin(market);
        var buyer = await Sending.Open(talk, talk.Buyer);
        var upload = await buyer.Upload("virus.txt", ClamdServer.Virus);
        await buyer.Say("Open it", upload);
        (await talk.Open(talk.Seller)).Text.ShouldContain(Pending);
        (await talk.Open(talk.Seller, Address(upload))).Status.ShouldBe(HttpStatusCode.NotFound);

        await using var second = With(clamd.Port, market);
        second.Clock.Advance(market.Clock.Now - second.Clock.Now + TimeSpan.FromHours(1));
        await second.Deliver();
        var read = await talk.Open(talk.Seller);
        read.Text.ShouldContain("virus.txt Removed: it contained a virus.");
        (await talk.Open(talk.Seller, Address(upload))).Status.ShouldBe(HttpStatusCode.NotFound);
        Directory.GetFiles(Path.Combine(market.Folder, "files"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [ClamdFact, Trait("Rule", "MSG-3")]
    public async Task What_is_larger_than_the_scanner_takes_says_that_it_was_not_checked()
    {
        using var clamd = new ClamdServer();
        foreach (var limit in new[] { "1", "25" })
        {
            await using var market = With(clamd.Port);
            market.Settings["Files:Clamd:Megabytes"] = limit;
            var talk = await Talk.Begin(market);
            var buyer = await Sending.Open(talk, talk.Buyer);
            await buyer.Say("", await buyer.Upload("large.bin", new byte[3 * 1024 * 1024]));
            await market.Deliver();
            (await talk.Open(talk.Seller)).Text.ShouldContain("large.bin 3 MB · not checked for viruses", customMessage: limit);
        }
    }

    private static Market With(int port, Market? first = null)
    {
        var market = first is null ? new Market() : new SecondMarket(first);
        market.Settings["Files:Clamd:Host"] = "127.0.0.1";
        market.Settings["Files:Clamd:Port"] = $"{port}";
        return market;
    }

    private static string Address(string upload) => upload.Replace("/uploads/", "/files/", StringComparison.Ordinal);
}
