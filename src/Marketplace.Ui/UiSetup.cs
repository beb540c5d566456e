using Marketplace.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Ui;

/// <summary>Registers what a module shows outside its own pages.</summary>
public static class UiSetup
{
    /// <summary>The module shows a part on other modules' pages.</summary>
    /// <param name="module">The module.</param>
    /// <param name="place">One of <see cref="Contracts.Places"/>.</param>
    /// <param name="order">Lower comes first.</param>
    public static ModuleBuilder Part<TComponent>(this ModuleBuilder module, string place, int order) where TComponent : ViewComponent
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.AddSingleton(new PartRegistration(place, order, typeof(TComponent)));
        return module;
    }

    /// <summary>The module has unread items; the first registered comes first.</summary>
    public static ModuleBuilder Unread<TUnread>(this ModuleBuilder module) where TUnread : class, IUnread
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.AddScoped<IUnread, TUnread>();
        return module;
    }

    /// <summary>The module counts what waits behind an entry of the left-hand navigation.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The entry's path.</param>
    /// <param name="counter">Makes the counter for one request.</param>
    public static ModuleBuilder Waiting(this ModuleBuilder module, string path, Func<IServiceProvider, IWaiting> counter)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.AddKeyedScoped(path, (services, _) => counter(services));
        return module;
    }

    /// <summary>The module has an entry in the left-hand navigation, see <see cref="NavigationEntry"/>.</summary>
    public static ModuleBuilder Navigation(this ModuleBuilder module, Side side, string text, string path, string icon, int order)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.AddSingleton(new NavigationEntry(side, text, path, icon, order));
        return module;
    }
}
