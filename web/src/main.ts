import { mount } from 'svelte'
import App from './App.svelte'
import './tokens.css'
import './fonts.css'
import './base.css'
import { session } from '$lib/session/me.svelte'
import { listen } from '$lib/router'
import { firstLanguage, speak } from '$lib/text'
import { dress } from '$lib/ui/theme'

dress()
listen()
void session.load()
await speak(firstLanguage())
mount(App, { target: document.getElementById('app')! })
