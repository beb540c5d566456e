using Marketplace.Kernel.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>Why a person gets an email.</summary>
internal static class Why
{
    public static readonly Sentence Buyer = new("You get this email because you are the buyer of this order.");
    public static readonly Sentence Seller = new("You get this email because you are the seller of this order.");
    public static readonly Sentence Party = new("You get this email because you take part in this conversation.");
    public static readonly Sentence Reporter = new("You get this email because you reported this review.");
    public static readonly Sentence Asker = new("You get this email because you wrote to support.");
    public static readonly Sentence Follower = new("You get this email because this offer is one of your favourites.");
    public static readonly Sentence Shop = new("You get this email because you have a shop.");
    public static readonly Sentence Staff = new("You get this email because you work for the marketplace.");
    public static readonly Sentence Owner = new("You get this email because it is about the security of your account.");
    public static readonly Sentence Account = new("You get this email because it is about your account.");
    public static readonly Sentence Closed = new("You get this email because you closed your account.");
    public static readonly Sentence Address = new("You get this email because someone entered your email address.");
}
