namespace Marketplace.Complaints.Shared;

/// <summary>A page that asks where a product goes back to.</summary>
internal interface IReturnAddressPage
{
    ReturnAddressForm Form { get; }
}
