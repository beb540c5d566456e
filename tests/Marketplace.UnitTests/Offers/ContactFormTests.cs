using Marketplace.Contracts.Offers;
using Marketplace.Kernel.Domain;
using Marketplace.Offers.BuyOffer;

namespace Marketplace.UnitTests.Offers;

/// <summary>Whatever a form says that it is for, the offer's kind decides what is kept.</summary>
[Trait("Rule", "ORD-1")]
public sealed class ContactFormTests
{
    [Fact]
    public void No_address_is_kept_of_the_buyer_of_a_service() =>
        Form(OfferKind.Product).ContactFor(OfferKind.Service).ShouldBe(new Contact("Ada Lovelace", "", "", "", "DE", "+4930123456"));

    [Fact]
    public void A_product_is_not_bought_by_a_form_for_a_service() =>
        Should.Throw<RuleBroken>(() => Form(OfferKind.Service).ContactFor(OfferKind.Product)).Message.ShouldBe("Enter the street and number.");

    [Fact]
    public void A_product_keeps_the_whole_address() =>
        Form(OfferKind.Product).ContactFor(OfferKind.Product).ShouldBe(new Contact("Ada Lovelace", "Invalidenstr. 1", "10115", "Berlin", "DE", "+4930123456"));

    private static BuyOfferForm Form(OfferKind kind) => new()
    {
        Kind = kind,
        Name = "Ada Lovelace",
        Street = "Invalidenstr. 1",
        PostalCode = "10115",
        City = "Berlin",
        Country = "DE",
        Phone = "030 123456",
    };
}
