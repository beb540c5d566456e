namespace Marketplace.Offers.GiveContact;

/// <summary>A page with the fields of a contact.</summary>
internal interface IContactPage
{
    ContactForm Form { get; }
}
