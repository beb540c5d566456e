namespace Marketplace.Orders.Shown;

/// <summary>A page with address fields.</summary>
internal interface IContactPage
{
    ContactForm Form { get; }
}
