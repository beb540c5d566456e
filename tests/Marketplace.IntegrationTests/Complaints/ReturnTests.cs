using System.Net;
using Marketplace.Contracts.Orders;
using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;
using ZXing;
using ZXing.Common;

namespace Marketplace.IntegrationTests.Complaints;

public sealed class ReturnTests(Market market) : IClassFixture<Market>
{
    [Fact, Trait("Rule", "CMP-3")]
    public async Task The_label_is_there_with_the_offer_for_both_sides_and_its_code_can_be_read()
    {
        var claimed = await Claimed.Open(market, "WrongProduct");
        (await claimed.AsBuyer("/label")).Status.ShouldBe(HttpStatusCode.NotFound, "nothing is offered");
        await claimed.OfferReturn();
        foreach (var person in new[] { claimed.Deal.Buyer, claimed.Deal.Seller })
        {
            var page = await market.SignInAs(person).Open(claimed.Path);
            var label = await page.Follow("Print shipping label (PDF)");
            label.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            var bytes = await label.Response.Content.ReadAsByteArrayAsync();
            Read(bytes).ShouldBe($"RETURN {claimed.Number} ORDER {claimed.Deal.Number}");
        }
        (await market.SignInAs(market.Support()).Open($"{claimed.Path}/label")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "ORD-6")]
    public async Task A_product_goes_back_and_the_money_follows_and_then_the_address_is_gone()
    {
        var claimed = await (await Claimed.Open(market, "WrongProduct")).OfferReturn();
        (await claimed.Accept()).Text.ShouldContain("Print the shipping label and send the product back by 16 Mar 2026");
        (await claimed.AsSeller("/return-receipt")).Has("Mark as received and refund").ShouldBeTrue();
        var sent = await (await claimed.AsBuyer("/return-shipment")).Submit("I've sent it back", new { Tracking = "RR 204" });
        sent.Text.ShouldContain("You get a refund when the seller has received the product");
        (await market.SignInAs(claimed.Deal.Seller).Open("/notices")).Text.ShouldContain("back to you");
        (await (await claimed.AsSeller("/return-receipt")).Submit("Mark as received and refund")).Errors.ShouldBeEmpty();
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500", "Refund Succeeded 2500"]);
        (await claimed.Deal.Stage()).ShouldBe(OrderStage.Refunded);
        (await claimed.AsSeller("/label")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await claimed.AsBuyer("/label")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-5")]
    public async Task A_return_that_the_buyer_never_sends_is_told_to_both_and_closes_the_claim_after_5_more_days()
    {
        using var own = new Market();
        var claimed = await (await Claimed.Open(own)).OfferReturn();
        await claimed.Accept();
        Result(await claimed.AsSeller()).ShouldStartWith("Next step The buyer has until 16 Mar 2026, 09:00 to send the product back.");
        await claimed.Pass(TimeSpan.FromDays(14));
        Result(await claimed.AsBuyer()).ShouldStartWith(
            "Next step Your time to send the product back has ended. Write to the seller or ask support to decide. Otherwise this claim closes on 21 Mar 2026, 09:00.");
        Result(await claimed.AsSeller()).ShouldStartWith("Next step The buyer didn't send the product back. The claim closes on 21 Mar 2026, 09:00 if the buyer doesn't respond.");
        await claimed.Pass(TimeSpan.FromDays(5));
        foreach (var page in new[] { await claimed.AsBuyer(), await claimed.AsSeller() }) Result(page).ShouldBe("Result Closed: the buyer didn't respond.");
        (await claimed.AsSeller()).Text.ShouldContain("Doesn't count towards the seller's standing: the buyer didn't respond.");
        (await claimed.Deal.Ledger()).ShouldBe(["Charge Succeeded 2500"]);
    }

    [Theory, Trait("Rule", "CMP-3"), Trait("Rule", "CMP-4"), Trait("Rule", "CMP-6")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_decided_return_says_what_was_decided_whether_the_product_comes_back_or_not(bool isSent)
    {
        using var own = new Market();
        const string Decided = "Support's decision: For the buyer: return, then full refund " + Claimed.Reasons;
        var claimed = await (await Claimed.Open(own)).Escalate();
        await (await claimed.Take(own.Support())).Submit(
            "Send decision", new { Ruling = "Return", Claimed.Reasons, Name = "Shop of Bob", Street = "Street 1", PostalCode = "1", City = "Brno", Country = "CZ" });
        Result(await claimed.AsBuyer()).ShouldStartWith("Next step Print the shipping label and send the product back by 16 Mar 2026, 09:00. " + Decided);
        Result(await claimed.AsSeller()).ShouldStartWith("Next step The buyer has until 16 Mar 2026, 09:00 to send the product back. " + Decided);
        if (isSent) await (await claimed.AsBuyer("/return-shipment")).Submit("I've sent it back");
        if (isSent) await (await claimed.AsSeller("/return-receipt")).Submit("Mark as received and refund");
        else await claimed.Pass(TimeSpan.FromDays(14));
        var result = isSent ? "Result Support has decided. For the buyer: return, then full refund, €25.00. " : "Result Closed: the buyer didn't respond. ";
        foreach (var page in new[] { await claimed.AsBuyer(), await claimed.AsSeller() }) Result(page).ShouldBe(result + Decided);
        (await claimed.AsSeller()).Text.ShouldContain(isSent ? "Counts towards the seller's standing." : "Doesn't count towards the seller's standing: the buyer didn't respond.");
        (await claimed.Deal.Ledger()).ShouldBe(isSent ? ["Charge Succeeded 2500", "Refund Succeeded 2500"] : ["Charge Succeeded 2500"]);
    }

    /// <summary>The text at the top of the claim.</summary>
    private static string Result(Page page) =>
        string.Join(' ', page.Document.QuerySelector("#next")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Draws the label's squares and reads the code as a scanner would.</summary>
    private static string? Read(byte[] pdf)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        var page = document.Pages[0];
        var (scale, width, height) = (3, (int)(page.Width.Point * 3), (int)(page.Height.Point * 3));
        var light = Enumerable.Repeat((byte)255, width * height).ToArray();
        double[] at = [1, 0, 0, 1, 0, 0];
        var kept = new Stack<double[]>();
        foreach (var part in ContentReader.ReadContent(page).OfType<COperator>())
        {
            double[] numbers = [.. part.Operands.Select(o => o switch { CInteger i => i.Value, CReal r => r.Value, _ => 0 })];
            switch (part.OpCode.OpCodeName)
            {
                case OpCodeName.q: kept.Push(at); break;
                case OpCodeName.Q: at = kept.Pop(); break;
                case OpCodeName.cm: at = Times(numbers, at); break;
                case OpCodeName.re: Paint(numbers); break;
            }
        }
        var source = new RGBLuminanceSource(light, width, height, RGBLuminanceSource.BitmapFormat.Gray8);
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)), new Dictionary<DecodeHintType, object> { [DecodeHintType.TRY_HARDER] = true })?.Text;

        void Paint(double[] r)
        {
            var (x1, y1) = ((at[0] * r[0]) + (at[2] * r[1]) + at[4], (at[1] * r[0]) + (at[3] * r[1]) + at[5]);
            var (x2, y2) = ((at[0] * (r[0] + r[2])) + (at[2] * (r[1] + r[3])) + at[4], (at[1] * (r[0] + r[2])) + (at[3] * (r[1] + r[3])) + at[5]);
            for (var y = (int)Math.Round(Math.Min(y1, y2) * scale); y < (int)Math.Round(Math.Max(y1, y2) * scale); y++)
            {
                for (var x = (int)Math.Round(Math.Min(x1, x2) * scale); x < (int)Math.Round(Math.Max(x1, x2) * scale); x++)
                {
                    if (x >= 0 && x < width && y >= 0 && y < height) light[((height - 1 - y) * width) + x] = 0;
                }
            }
        }

        static double[] Times(double[] m, double[] n) =>
        [
            (m[0] * n[0]) + (m[1] * n[2]), (m[0] * n[1]) + (m[1] * n[3]), (m[2] * n[0]) + (m[3] * n[2]), (m[2] * n[1]) + (m[3] * n[3]),
            (m[4] * n[0]) + (m[5] * n[2]) + n[4], (m[4] * n[1]) + (m[5] * n[3]) + n[5],
        ];
    }
}
