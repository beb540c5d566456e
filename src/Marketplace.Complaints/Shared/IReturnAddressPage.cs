namespace Marketplace.Complaints.Shared;

/// <summary>A page that asks for a return address.</summary>
internal interface IReturnAddressPage
{
    ReturnAddressForm Form { get; }
}
