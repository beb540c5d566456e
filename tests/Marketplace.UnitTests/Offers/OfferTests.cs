using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.Domain;
using Marketplace.Offers.Shared;

namespace Marketplace.UnitTests.Offers;

public sealed class OfferTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Contact Home = new("Ada", "Street 1", "10115", "Berlin", "DE", "+4930123456");
    private static readonly SellerCopy Seller = new() { SellerId = 7, Shop = "kiln", Name = "Kiln", Country = "DE", Currency = "EUR" };
    private static readonly OfferTerms Mug = new(OfferKind.Product, "Blue mug", "Holds tea.", "ceramics", 1850, 3, 24, 72);

    [Fact]
    [Trait("Rule", "ORD-1")]
    public void Buying_tells_all_that_an_order_needs()
    {
        var purchase = Offer.List(1, Seller, Mug, Now).Buy(99, 8, "ada", 2, Home, "In blue, please.", Now);
        var bought = ((IRaiseEvents)purchase).Raised.ShouldHaveSingleItem().ShouldBeOfType<OfferBought>();
        bought.ShouldBe(new OfferBought(99, 1, 7, "Kiln", "kiln", 8, "ada", "Blue mug", OfferKind.Product, 2, 1850, "EUR", 24, 72, Home, "In blue, please.")
        {
            OccurredAt = Now,
        });
    }

    [Fact]
    [Trait("Rule", "ORD-1")]
    public void A_seller_cannot_buy_an_own_offer() =>
        Should.Throw<RuleBroken>(() => Offer.List(1, Seller, Mug, Now).Buy(99, 7, "kiln", 1, Home, "", Now)).Message.ShouldContain("your own offer");

    [Theory]
    [Trait("Rule", "ORD-1")]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_service_is_bought_between_once_and_a_hundred_times(int quantity) => Should.Throw<RuleBroken>(() =>
        Offer.List(1, Seller, Mug with { Kind = OfferKind.Service, Stock = null }, Now).Buy(99, 8, "ada", quantity, Home, "", Now));

    [Fact]
    [Trait("Rule", "OFR-1")]
    public void A_product_has_a_stock_and_a_service_has_none()
    {
        Should.Throw<RuleBroken>(() => Offer.List(1, Seller, Mug with { Stock = null }, Now)).Field.ShouldBe("Stock");
        Offer.List(1, Seller, Mug with { Kind = OfferKind.Service }, Now).Stock.ShouldBeNull();
        Should.Throw<RuleBroken>(() => Offer.List(1, Seller, Mug, Now).Edit(Mug with { Kind = OfferKind.Service }, Now));
        Should.Throw<RuleBroken>(() => Offer.List(1, Seller, Mug with { Category = "weapons" }, Now)).Field.ShouldBe("Category");
    }

    [Fact]
    [Trait("Rule", "OFR-1")]
    public void Pictures_keep_the_order_that_the_seller_gives_them()
    {
        var offer = Offer.List(1, Seller, Mug, Now);
        for (var id = 1; id <= Offer.MostPictures; id++) offer.AddPicture(id, 1, 1);
        Should.Throw<RuleBroken>(() => offer.AddPicture(9, 1, 1)).Field.ShouldBe("Pictures");
        offer.ArrangePictures([3, 1, 77, 3]).ShouldBe([2, 4, 5, 6, 7, 8]);
        offer.Pictures.OrderBy(p => p.Position).Select(p => p.Id).ShouldBe([3, 1]);
        offer.CoverId.ShouldBe(3);
        offer.ArrangePictures([]);
        offer.CoverId.ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "OFR-2")]
    public void Goods_come_back_once()
    {
        var purchase = Offer.List(1, Seller, Mug, Now).Buy(99, 8, "ada", 2, Home, "", Now);
        purchase.Return(Now).ShouldBeTrue();
        purchase.Return(Now).ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "CMP-10")]
    public void A_reason_against_withdrawing_that_is_for_the_other_kind_is_refused_whoever_writes_it()
    {
        Should.Throw<RuleBroken>(() => Offer.List(1, Seller, Mug with { Exemption = WithdrawalExemption.FixedDate }, Now)).Field.ShouldBe("Exemption");
        var offer = Offer.List(1, Seller, Mug with { Exemption = WithdrawalExemption.Perishable }, Now);
        Should.Throw<RuleBroken>(() => offer.Edit(Mug with { Exemption = WithdrawalExemption.FixedDate }, Now)).Field.ShouldBe("Exemption");
    }

    [Fact]
    [Trait("Rule", "ORD-18")]
    public void Each_order_is_measured_once()
    {
        var purchase = Offer.List(1, Seller, Mug, Now).Buy(99, 8, "ada", 2, Home, "", Now);
        var facts = new OrderFacts(Now, Now, null, Now, null, Now.AddHours(3));
        purchase.MeasureTimes(facts).ShouldBe([(Measure.Answer, 1)]);
        purchase.MeasureTimes(facts with { StartedAt = Now.AddDays(8) }).ShouldBe([(Measure.Start, 7)]);
        purchase.MeasureTimes(facts with { StartedAt = Now.AddDays(8) }).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "ORD-11")]
    [Trait("Rule", "ORD-18")]
    public void A_custom_order_says_nothing_about_the_times_of_its_offer()
    {
        OfferSoldByMessage Sold(bool isCustom) => new(99, 5, 1, 7, 8, 2, 1500, 7, Home, "", IsCustom: isCustom) { OccurredAt = Now };
        var facts = new OrderFacts(Now, Now, Now, Now, null, Now.AddHours(3));
        new Purchase(Sold(true)).MeasureTimes(facts).ShouldBeEmpty();
        new Purchase(Sold(false)).MeasureTimes(facts).Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Rule", "OFR-5")]
    public void What_is_typical_is_the_order_in_the_middle_of_at_least_three()
    {
        Timing.Typical([new(1, Measure.Start, 0), new(1, Measure.Start, 7), new(1, Measure.Answer, 3)], Measure.Start).ShouldBeNull();
        Timing.Typical([new(1, Measure.Start, 0), new(1, Measure.Start, 3), new(1, Measure.Start, 7)], Measure.Start).ShouldBe("within a day");
    }

    [Theory]
    [Trait("Rule", "OFR-5")]
    [InlineData(null, 0, 0)]
    [InlineData("within an hour", 0, 0, 7, 7)]
    [InlineData("within 4 hours", 0, 1, 2, 7)]
    [InlineData("within a day", 0, 3, 3, 7)]
    [InlineData("within a day", 3, 3, 3, 7)]
    [InlineData("within 4 hours", 7, 2, 1, 0)]
    public void Of_an_even_number_at_least_half_took_no_longer_than_is_typical(string? typical, params int[] buckets) =>
        Timing.Typical(buckets.Select(bucket => new Timing(1, Measure.Answer, bucket)), Measure.Answer).ShouldBe(typical);

    [Theory]
    [Trait("Rule", "OFR-5")]
    [InlineData("Blue mug, 300 ml", "/offers/1/blue-mug-300-ml")]
    [InlineData("Édit!", "/offers/1")]
    [InlineData("青い 茶碗", "/offers/1")]
    public void An_offers_address_can_be_read(string title, string path) => OfferPath.Of(1, title).ShouldBe(path);

    [Fact]
    [Trait("Rule", "OFR-5")]
    public void Prices_of_several_currencies_can_be_compared()
    {
        EuroCents.Of(new Money(1000, "EUR")).ShouldBe(1000);
        EuroCents.Of(new Money(1000, "JPY")).ShouldBe(600);
        Money.Currencies.Keys.ShouldAllBe(currency => EuroCents.Of(new Money(1_000_000, currency)) > 0);
    }
}
